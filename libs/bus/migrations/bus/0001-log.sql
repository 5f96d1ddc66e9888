-- The event log of the embedded bus. The head row's lock makes offsets gap-free and visible in their order, so a plain "offset >= mine" cursor is safe.
create table bus_head (
  topic    text,
  part     int,
  next_off bigint not null default 0,
  primary key (topic, part)
) with (fillfactor = 50);

create table bus_log (
  topic   text,
  part    int,
  off     bigint,
  msg_key text        not null,
  id      uuid        not null,
  headers jsonb       not null,
  value   jsonb,
  ts      timestamptz not null default clock_timestamp(),
  primary key (topic, part, off)
);

-- Restricted reports (about officers) are readable to the services that work on them, and to no other role.
create table bus_log_restricted (like bus_log including all);

-- How far each group is, and which member holds the partition. A new generation refuses the commits of the member before.
create table bus_offset (
  grp         text,
  topic       text,
  part        int,
  committed   bigint not null default 0,
  generation  bigint not null default 0,
  owner       int,
  lease_until timestamptz,
  primary key (grp, topic, part)
) with (fillfactor = 50);

grant select, update on bus_head to :app;
grant select, insert on bus_log to :app;
grant select, insert on bus_log_restricted to :restricted;
grant select, insert, update on bus_offset to :app;
