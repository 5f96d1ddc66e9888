-- Calendar years as they were loaded, in their order; the years that the library ships stand before them. A load is never changed: the next one follows it.
create table calendar_load (
  seq          bigint generated always as identity primary key,
  id           uuid   not null unique,
  year         int    not null,
  status       text   not null check (status in ('official', 'provisional')),
  source       text   not null,
  off          jsonb  not null,
  work_weekend jsonb  not null,
  version      text   not null,
  loaded_on    date   not null,
  loaded_by    text   not null,
  -- The recount of the open clocks that follows.
  counted      int    not null default 0,
  moved        int    not null default 0,
  finished_on  date
);
grant select, insert, update on calendar_load to :app;

-- Values of the rule set that the bureau set, in their order.
create table rule_adjustment (
  seq            bigint generated always as identity primary key,
  id             uuid   not null unique,
  version        text   not null unique,
  effective_from date   not null,
  clocks         jsonb  not null,
  adjusted_on    date   not null,
  adjusted_by    text   not null
);
grant select, insert on rule_adjustment to :app;

-- Why the dates of a clock are no longer what they were at first: before and after, and what it was.
create table clock_change (
  id               uuid primary key,
  clock_id         uuid not null,
  cause            text not null check (cause in ('CORRECTED', 'CALENDAR')),
  cause_id         uuid not null,
  changed_on       date not null,
  start_day_before date not null,
  start_day        date not null,
  due_date_before  date not null,
  due_date         date not null,
  ended_on_before  date,
  ended_on         date
);
create index clock_change_of_clock on clock_change (clock_id);
grant select, insert on clock_change to :app;

-- The last day that a citizen was told of a window: it is never shortened (K11).
alter table clock add column notified_due date;
create index clock_running_until on clock (due_date, id) where status = 'RUNNING';
