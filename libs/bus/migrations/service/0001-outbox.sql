-- Events that wait for the bus. A row is here if, and only if, its state change committed; the relay removes it after the bus has acknowledged it.
create table outbox (
  -- Drawn while the row of the thing is locked, so that for one thing a later event has a higher position. A cached sequence would break that.
  pos            bigint generated always as identity (cache 1) primary key,
  id             uuid        not null unique,
  topic          text        not null,
  msg_key        text        not null,
  type           text        not null,
  schema_version int         not null,
  producer       text        not null,
  aggregate_type text        not null,
  aggregate_id   uuid        not null,
  stream_seq     bigint      not null check (stream_seq > 0),
  cause_id       uuid,
  headers        jsonb       not null default '{}',
  wall           text[]      not null default '{}',
  payload        jsonb       not null check (octet_length(payload::text) < 65536),
  occurred_at    timestamptz not null,
  created_at     timestamptz not null default clock_timestamp(),
  unique (producer, aggregate_type, aggregate_id, stream_seq)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

-- What left the service: one partition a day, kept for 30 days, so that a bus which lost records can be filled again.
create table outbox_archive (archived_at timestamptz not null default clock_timestamp(), like outbox) partition by range (archived_at);

-- One row: the relay with the highest epoch is the one that may remove rows.
create table outbox_relay (
  one      boolean primary key default true check (one),
  epoch    bigint  not null default 0,
  holder   text,
  taken_at timestamptz
);
insert into outbox_relay default values;

grant select, insert, delete on outbox to :app;
grant select, insert on outbox_archive to :app;
grant select, update on outbox_relay to :app;
