-- What this service knows of a matter from the events of the others: enough to decide who may see it and whether supervision is due.
create table matter (
  matter_id        uuid   primary key,
  class            text   not null,
  unit             text   not null,
  status           text   not null check (status in ('OPEN', 'DIVERTED', 'TRANSFERRED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LINKED', 'VOIDED')),
  handler          text,
  leader_in_charge text,
  recused          text[] not null default '{}',
  wall             text[] not null default '{}',
  version          int    not null default 1
);
create index matter_wall on matter using gin (wall);
grant select, insert, update on matter to :app;
