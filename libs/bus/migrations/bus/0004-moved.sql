-- A log whose events have moved to another bus is closed: nothing is appended behind the back of those who read there by now.
create table bus_moved (
  one     bool        primary key default true check (one),
  target  text        not null,
  at      timestamptz not null default clock_timestamp(),
  done_at timestamptz
);
grant select on bus_moved to :app;

create function bus_closed() returns trigger language plpgsql as $$
begin
  if exists (select from bus_moved) then
    raise exception 'the event log is closed: its events move to %', (select target from bus_moved) using errcode = 'MOVED';
  end if;
  return null;
end $$;

create trigger closed before update on bus_head for each statement execute function bus_closed();
