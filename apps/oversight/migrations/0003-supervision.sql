-- What the trigger table counts of a matter: how often it was routed, and how often a routing was confirmed to be wrong.
alter table matter
  add column routings        int  not null default 0,
  add column wrong_routings int  not null default 0,
  add column routed_to       text,
  add column objected_unit   text;

-- Orders to a unit to answer for what went wrong with a matter, and whether it was put right.
create table supervision (
  id          uuid   primary key,
  matter_id   uuid   not null references matter,
  unit        text   not null,
  trigger     text   not null,
  source_id   uuid,
  status      text   not null check (status in ('OPEN', 'ANSWERED', 'RECTIFIED')),
  round       int    not null default 1,
  opened_on   date   not null,
  opened_by   text   not null,
  words       text,
  answer_by   date   not null,
  adopted     boolean,
  answer      text,
  answered_by text,
  verified_by text,
  version     int    not null default 1
);
create index supervision_of_matter on supervision (matter_id, id);
create index supervision_of_unit on supervision (unit, id);
create unique index supervision_source on supervision (trigger, source_id) where source_id is not null;
grant select, insert, update on supervision to :app;
