-- Review and re-review (2022 Regulations 35, 36), one row a request: who asked how and when, who decides, what became of it.
create table review (
  id             uuid   primary key,
  matter_id      uuid   not null references handling,
  round          int    not null,
  stage          text   not null check (stage in ('REVIEW', 'REREVIEW')),
  status         text   not null check (status in ('EXCUSE_ASKED', 'EXCUSE_REFUSED', 'REQUESTED', 'TAKEN', 'REFUSED', 'ISSUED', 'SERVED')),
  organ          text   not null,
  outside        boolean not null,
  next_organ     text,
  channel        text   not null check (channel in ('PORTAL', 'COUNTER', 'POST', 'ORGAN')),
  asked_by       text   not null,
  requested_on   date   not null,
  posted_on      date,
  last_day       date   not null,
  grounds        text,
  excuse         jsonb,
  taken_by       text,
  taken_on       date,
  refusal        jsonb,
  hearings       jsonb  not null default '[]',
  outcome        text   check (outcome in ('UPHELD', 'CHANGED', 'REVOKED')),
  facts          text,
  basis          text,
  decision       text,
  issued_by      text,
  issued_on      date,
  served_on      date,
  papers         jsonb  not null default '[]',
  wall           text[] not null default '{}',
  version        int    not null default 1
);
create index review_of_matter on review (matter_id, id);
create unique index one_live_review on review (matter_id, round, stage) where status not in ('REFUSED', 'EXCUSE_REFUSED');
grant select, insert, update on review to :app;

-- Who reviews the opinions of a unit and who re-reviews them; local rules differ (domain 1.8). Without a row the organ above decides.
create table review_authority (
  unit              text primary key,
  review            text not null,
  rereview          text not null,
  taking_decided    boolean not null default false,
  postal_grace_days int not null default 10 check (postal_grace_days between 0 and 60)
);
grant select, insert, update on review_authority to :app;

-- States of the second chance and of closing; the organs that have the matter before them read it.
alter table handling
  drop constraint handling_status_check,
  add constraint handling_status_check check (status in (
    'ACCEPTED', 'ASSIGNED', 'HANDLING', 'OPINION_ISSUED', 'OPINION_SERVED', 'REVIEW_REQUESTED', 'REVIEW_SERVED', 'REREVIEW_REQUESTED', 'FINAL', 'CLOSED')),
  add column organs text[] not null default '{}',
  add column settled_on date,
  add column breached_on date,
  add column closed_from text,
  add column reopened_on date,
  add column reopened_reason text;
