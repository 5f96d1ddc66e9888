-- Reports about officers, for discipline alone. Text and reporter lie in intake under the same id.
create table report (
  id         uuid    primary key,
  status     text    not null check (status in ('RECEIVED', 'TAKEN', 'CONCLUDED', 'CLOSED')),
  level      text    not null check (level in ('DISCIPLINE', 'NEXT_LEVEL')),
  named      boolean not null,
  sealed_on  date    not null,
  taken_by   text,
  acceptance text,
  conclusion text,
  findings   text,
  wall       text[]  not null default '{}',
  version    int     not null default 1
);
create index report_wall on report using gin (wall);
grant select, insert, update on report to :app;
