-- How an accepted matter is handled inside the bureau, one row a matter (2022 Regulations 31-34).
create table handling (
  matter_id         uuid    primary key,
  status            text    not null check (status in ('ACCEPTED', 'ASSIGNED', 'HANDLING', 'OPINION_ISSUED', 'OPINION_SERVED', 'CLOSED')),
  class             text    not null,
  track             text    not null,
  route             text    not null,
  requests          int     not null check (requests >= 1),
  accepted_on       date    not null,
  accepting_unit    text    not null,
  unit              text,
  handler           text,
  leader_in_charge  text,
  round             int     not null default 1,
  extension         jsonb,
  jurisdiction      jsonb,
  wrong_routings    int     not null default 0,
  recused           text[]  not null default '{}',
  joined            text[]  not null default '{}',
  rating            text,
  closed_reason     text,
  closed_on         date,
  wall              text[]  not null default '{}',
  version           int     not null default 1
);
create index handling_wall on handling using gin (wall);
grant select, insert, update on handling to :app;

-- Every time a matter was given to a unit and an officer, what was checked before, and how it ended (P2, R7).
create table assignment (
  id               uuid primary key,
  matter_id        uuid not null references handling,
  round            int  not null,
  unit             text not null,
  handler          text not null,
  leader_in_charge text,
  assigned_by      text not null,
  assigned_on      date not null,
  checked          text[] not null,
  outcome          text not null check (outcome in ('OPEN', 'CONFIRMED', 'OBJECTED', 'REPLACED', 'RECUSED', 'WALLED', 'CONFLICT', 'CLOSED')),
  ended_on         date,
  objection        jsonb
);
create index assignment_of_matter on assignment (matter_id, id);
create unique index one_live_assignment on assignment (matter_id) where ended_on is null;
grant select, insert, update on assignment to :app;

-- Who may not handle a matter, and why: declared by the officer or recorded by the petition office (2022 Regulations 28(3)).
create table conflict (
  matter_id   uuid not null references handling,
  officer     text not null,
  ground      text not null check (ground in ('PARTY', 'RELATIVE', 'PARTICIPANT', 'EARLIER_STAGE')),
  recorded_by text not null,
  recorded_on date not null,
  primary key (matter_id, officer, ground)
);
grant select, insert on conflict to :app;

-- A request that an officer keep away from a matter; the officer stops until it is decided (T27).
create table recusal (
  id           uuid primary key,
  matter_id    uuid not null references handling,
  officer      text not null,
  asked_by     text not null check (asked_by in ('PETITIONER', 'OFFICER')),
  requester    text not null,
  reasons      text not null,
  asked_on     date not null,
  decided_by   text,
  decided_on   date,
  granted      boolean,
  decision     text
);
create index recusal_of_matter on recusal (matter_id, id);
create unique index one_open_recusal on recusal (matter_id) where decided_on is null;
grant select, insert, update on recusal to :app;
