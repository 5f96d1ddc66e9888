-- What this service knows of a matter from the events of intake and assignment: enough to decide who may see it and what may be done.
create table matter (
  matter_id        uuid   primary key,
  class            text   not null,
  unit             text   not null,
  status           text   not null check (status in ('OPEN', 'DIVERTED', 'TRANSFERRED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LINKED', 'VOIDED')),
  registered_by    text,
  handler          text,
  leader_in_charge text,
  due_date         date,
  recused          text[] not null default '{}',
  wall             text[] not null default '{}',
  version          int    not null default 1
);
create index matter_wall on matter using gin (wall);
create index matter_of_handler on matter (handler) where handler is not null;
create index matter_of_unit on matter (unit);
grant select, insert, update on matter to :app;

-- A read copy of the partner agencies: their names, and the windows agreed with each.
create table agency_copy (
  code                 text    primary key,
  name                 jsonb   not null,
  kind                 text    not null,
  active               boolean not null,
  reply_working_days   int     not null,
  outcome_working_days int     not null
);
grant select, insert, update on agency_copy to :app;
