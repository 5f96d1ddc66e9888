-- A restricted report is a thing of its own: never a row among the petitions. Intake keeps the sealed text and the reporter.
create table report (
  id            uuid        primary key,
  code          text        not null unique,
  submission_id uuid        not null references submission,
  person_id     uuid,
  title         text        not null,
  body          text        not null,
  requests      jsonb       not null,
  named         boolean     not null,
  received_at   timestamptz not null,
  sealed_at     timestamptz not null,
  wall          text[]      not null default '{}',
  version       int         not null default 1
);
grant select, insert on report to :app;
