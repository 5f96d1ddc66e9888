-- The key of a record whose import was undone is free again; nothing else of a submission changes.
grant update (import_key) on submission to :app;
create index submission_of_batch on submission (batch_id) where batch_id is not null;
