-- The serving role has no DDL; this one function lends it two things: to add the archive's next days and to drop days older than 30.
create function outbox_archive_days() returns void
language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' set lock_timeout = '1s' as $$
declare
  today date := (clock_timestamp() at time zone 'UTC')::date;
  day   date;
  old   text;
begin
  perform pg_advisory_xact_lock(77, 1);
  for day in select today + n from generate_series(0, 2) n loop
    if to_regclass('outbox_archive_' || to_char(day, 'YYYYMMDD')) is null then
      execute format('create table %I partition of outbox_archive for values from (%L) to (%L)',
                     'outbox_archive_' || to_char(day, 'YYYYMMDD'), day::timestamptz, (day + 1)::timestamptz);
    end if;
  end loop;
  for old in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'outbox_archive'::regclass and right(c.relname, 8) < to_char(today - 30, 'YYYYMMDD')
  loop
    execute format('drop table %I', old);
  end loop;
end $$;
revoke all on function outbox_archive_days() from public;
grant execute on function outbox_archive_days() to :app;
select outbox_archive_days();
