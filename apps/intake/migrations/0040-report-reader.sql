-- Discipline reads sealed reports now; a wall around one can grow.
grant update (wall, version) on report to :app;

-- Oversight learns the tokens of the reports that were sealed before it was there.
insert into timer (id, kind, thing_id, due_at)
select gen_random_uuid(), 'report-wall-told', id, '2000-01-01' from report where wall <> '{}';

-- What the reporter is told: outside the papers of matters, for the holder of the receipt alone.
create table report_notice (
  id        uuid        primary key,
  report_id uuid        not null references report,
  kind      text        not null check (kind in ('REPORT_ACCEPTANCE', 'REPORT_RESULT')),
  answer    text        not null,
  queued_at timestamptz not null,
  served_on date,
  served_by text,
  proof     text,
  version   int         not null default 1,
  unique (report_id, kind)
);
grant select, insert, update on report_notice to :app;
