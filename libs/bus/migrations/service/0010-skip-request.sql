-- One operator asks to leave a parked event out, another confirms: two persons answer for it, and the row stays as the record.
create table skip_request (
  id           uuid        primary key,
  consumer     text        not null,
  stream       text        not null,
  message_id   uuid        not null,
  reason       text        not null,
  asked_by     text        not null,
  asked_at     timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  check (confirmed_by is null or confirmed_by <> asked_by)
);
create unique index skip_request_open on skip_request (consumer, message_id) where confirmed_by is null;
grant select, insert, update on skip_request to :app;
-- What a republish reads: the events that left since an instant, in their order.
create index outbox_archive_age on outbox_archive (archived_at, pos);
