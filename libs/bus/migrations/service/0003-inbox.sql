-- Which message a consumer has handled, written in the transaction of the effect: this is what makes an effect happen once.
create table inbox (
  consumer   text,
  message_id uuid,
  topic      text,
  part       int,
  off        bigint,
  msg_key    text,
  handled_at timestamptz not null default clock_timestamp(),
  primary key (consumer, message_id)
);

-- How far a consumer is in each stream, and how many of its events are parked. A missing row counts as 0.
create table stream_head (
  consumer text,
  stream   text,
  last_seq bigint not null check (last_seq >= 0),
  parked   int    not null default 0 check (parked >= 0),
  primary key (consumer, stream)
) with (fillfactor = 70);

-- Events that could not be handled, and those of the same stream behind them. Rows stay as a record after they were worked off or skipped.
create table parked (
  consumer    text,
  stream      text        not null,
  message_id  uuid,
  seq         bigint      not null,
  envelope    jsonb       not null,
  error_class text        not null,
  error       text        not null,
  attempts    int         not null,
  first_at    timestamptz not null default clock_timestamp(),
  last_at     timestamptz not null default clock_timestamp(),
  state       text        not null default 'parked' check (state in ('parked', 'done', 'skipped')),
  reason      text,
  decided_by  text[],
  primary key (consumer, message_id),
  check (state <> 'skipped' or (reason is not null and cardinality(decided_by) = 2))
);
create index parked_open on parked (consumer, stream, seq) where state = 'parked';

grant select, insert on inbox to :app;
grant select, insert, update on stream_head to :app;
grant select, insert, update on parked to :app;
