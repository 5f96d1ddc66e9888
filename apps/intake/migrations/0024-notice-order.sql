-- no-transaction
create index concurrently if not exists notice_order on notice (queued_at, id);
