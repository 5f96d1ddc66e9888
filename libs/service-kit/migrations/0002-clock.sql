-- The clocks the law sets, one row each, and why its dates are what they are.
create table clock (
  id              uuid        primary key,
  matter_id       uuid        not null,
  rule            text        not null,
  status          text        not null check (status in ('RUNNING', 'NOT_APPLICABLE', 'MET', 'MISSED', 'STOPPED')),
  reason          text,
  class           text        not null,
  unit            text,
  rule_set        text        not null,
  calendar        text        not null,
  start_event     text        not null,
  start_day       date        not null,
  extension_days  int         not null default 0,
  excluded        jsonb       not null default '[]',
  variant         text,
  nominal_date    date        not null,
  due_date        date        not null,
  internal_target date,
  official        boolean     not null,
  overdue         boolean     not null default false,
  ended_on        date,
  ended_by        text,
  wall            text[]      not null default '{}',
  constraint one_running_clock_of_a_rule exclude (matter_id with =, rule with =) where (status = 'RUNNING')
);
create index clock_of_matter on clock (matter_id);
grant select, insert, update on clock to :app;

-- Work that is due at an instant of legal time; claimed with skip locked by the service that owns it.
create table timer (
  id       uuid        primary key,
  kind     text        not null,
  thing_id uuid        not null,
  due_at   timestamptz not null,
  payload  jsonb       not null default '{}',
  unique (kind, thing_id)
);
create index timer_due on timer (due_at, id);
grant select, insert, update, delete on timer to :app;

-- Only the sandbox moves it; production has no row and no way to write one.
create table sandbox_clock (one boolean primary key default true check (one), offset_ms bigint not null);
grant select, insert, update on sandbox_clock to :app;
