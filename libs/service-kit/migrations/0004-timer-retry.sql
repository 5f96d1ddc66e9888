-- A timer whose act failed steps aside until then (machine time), so that it never holds up the timers behind it.
alter table timer
  add column attempts int not null default 0,
  add column retry_at timestamptz;
