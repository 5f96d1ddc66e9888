-- What is to be sent to whom. The bytes are written once and sent as they are, at every attempt and every replay.
create table delivery (
  pos          bigint      generated always as identity (cache 1) primary key,
  subscription uuid        not null references subscription,
  lane         uuid        not null,
  seq          bigint      not null,
  event_id     uuid        not null,
  type         text        not null,
  feed_agency  text,
  feed_seq     bigint,
  body         text        not null,
  status       text        not null default 'DUE' check (status in ('DUE', 'DELIVERED', 'PARKED')),
  reason       text,
  replayed     boolean     not null default false,
  attempts     int         not null default 0,
  queued_at    timestamptz not null,
  first_at     timestamptz,
  done_at      timestamptz
);
create index delivery_lane on delivery (subscription, lane, pos) where status <> 'DELIVERED';
create index delivery_seq on delivery (subscription, seq);
create index delivery_age on delivery (queued_at);
grant select, insert, update, delete on delivery to :app;

-- One lane for each matter of a subscription in which something waits: it is claimed as a whole, so nothing in it overtakes (messaging D7).
-- `due_at` is legal time; the lease is the machine's. A parked delivery holds its own lane alone.
create table lane (
  subscription  uuid        not null references subscription,
  lane          uuid        not null,
  due_at        timestamptz,
  parked_at     timestamptz,
  claimed_by    uuid,
  claimed_until timestamptz,
  primary key (subscription, lane)
);
create index lane_due on lane (subscription, due_at, lane) where due_at is not null;
create index lane_claimed on lane (subscription) where claimed_by is not null;
grant select, insert, update, delete on lane to :app;

-- Every attempt, as the agency sees it: the status and the first characters of the answer.
create table attempt (
  id           bigint      generated always as identity primary key,
  delivery     bigint      not null references delivery on delete cascade,
  subscription uuid        not null,
  at           timestamptz not null,
  ms           int         not null,
  status       int,
  fault        text,
  excerpt      text
);
create index attempt_of_delivery on attempt (delivery);
create index attempt_age on attempt (at);
grant select, insert, delete on attempt to :app;
