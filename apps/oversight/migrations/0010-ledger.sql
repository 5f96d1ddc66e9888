-- Every clock of every service as its events told it, with the dates computed again here (flow row 46). Who may know of it is decided by its matter.
create table ledger_clock (
  clock_id       uuid        primary key,
  producer       text        not null,
  matter_id      uuid        not null,
  rule           text        not null,
  class          text        not null,
  unit           text,
  start_event    text        not null,
  start_day      date        not null,
  extension_days int         not null,
  excluded       jsonb       not null,
  variant        text,
  cap            date,
  rule_set       text        not null,
  calendar       text        not null,
  told_due       date        not null,
  nominal_date   date        not null,
  due_date       date        not null,
  official       boolean     not null,
  status         text        not null check (status in ('RUNNING', 'NOT_APPLICABLE', 'MET', 'MISSED', 'STOPPED')),
  reason         text,
  overdue        boolean     not null,
  corrected_on   date,
  ended_on       date,
  ended_by       text,
  heard_at       timestamptz not null
);
create index ledger_of_matter on ledger_clock (matter_id);
create index ledger_due on ledger_clock (rule, due_date);
create index ledger_running on ledger_clock (producer, clock_id) where status = 'RUNNING';
grant select, insert, update on ledger_clock to :app;

-- What a service said of its clocks, until it has been compared.
create table clock_statement (
  id         uuid        primary key,
  producer   text        not null,
  counted_on date        not null,
  counted_at timestamptz not null,
  after      uuid,
  through    uuid,
  running    jsonb       not null,
  rules      jsonb       not null
);
grant select, insert, delete on clock_statement to :app;

-- A task: the ledger and the owner do not tell the same, or events of a matter wait for an operator while its clocks run on.
create table ledger_difference (
  id          uuid   primary key,
  kind        text   not null check (kind in ('DATE', 'OUTCOME', 'ROW_DATE', 'OVERDUE', 'MISSING', 'EXTRA', 'COUNT', 'PARKED')),
  producer    text   not null,
  subject     text   not null,
  matter_id   uuid,
  rule        text,
  ledger_says text,
  owner_says  text,
  found_on    date   not null,
  status      text   not null check (status in ('OPEN', 'GONE', 'RESOLVED')),
  ended_on    date,
  resolved_by text,
  words       text,
  wall        text[] not null default '{}',
  version     int    not null default 1
);
create unique index one_open_difference on ledger_difference (producer, kind, subject) where status = 'OPEN';
create index difference_page on ledger_difference (status, id);
create index difference_wall on ledger_difference using gin (wall);
grant select, insert, update on ledger_difference to :app;
