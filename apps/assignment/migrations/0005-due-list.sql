-- The due list over all services: every open duty with a last day. Fed by clock events of other services and by this service's own clocks.
create table due_item (
  clock_id  uuid primary key,
  matter_id uuid not null,
  producer  text not null,
  rule      text not null,
  class     text not null,
  unit      text,
  officer   text,
  start_day date not null,
  due_date  date not null,
  open      boolean not null default true,
  recused   text[] not null default '{}',
  wall      text[] not null default '{}'
);
create index due_item_open on due_item (due_date, clock_id) where open;
create index due_item_open_of_unit on due_item (unit, due_date, clock_id) where open;
create index due_item_open_of_officer on due_item (officer, due_date, clock_id) where open;
create index due_item_of_matter on due_item (matter_id);
grant select, insert, update on due_item to :app;

-- What somebody has to do that no clock of the law drives.
create table task (
  id        uuid primary key,
  matter_id uuid not null,
  kind      text not null check (kind in ('ASSIGN', 'NAME_FIRST_CONTACT', 'ASK_WHETHER_TO_REOPEN', 'READ_JOINED_SUBMISSION')),
  unit      text,
  opened_on date not null,
  done_on   date
);
create index task_of_matter on task (matter_id, id);
create unique index one_open_task_of_a_kind on task (matter_id, kind) where done_on is null;
grant select, insert, update on task to :app;

alter table first_contact add column nobody_since timestamptz, add column awaits_notice boolean not null default false;
