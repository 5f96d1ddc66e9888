-- A report may have been part of a letter, or may have stood among the petitions before it was known for what it is.
alter table report
  add column letter        text,
  add column parent_id     uuid,
  add column from_petition uuid;
create index report_of_parent on report (parent_id) where parent_id is not null;

-- What is queued about a matter goes when the matter becomes a sealed report.
grant delete on notice, link_proposal to :app;
