-- The answer to a petition: an outcome for every numbered request, facts, legal basis, and where it can be reviewed (2022 Regulations 32).
create table opinion (
  id             uuid  primary key,
  matter_id      uuid  not null references handling,
  round          int   not null,
  status         text  not null check (status in ('DRAFTED', 'SENT_BACK', 'APPROVED', 'ISSUED', 'SERVED', 'DISCARDED')),
  form           text  not null check (form in ('FULL', 'SHORT', 'DUTY', 'SUGGESTION')),
  outcomes       jsonb not null,
  facts          text,
  basis          text,
  adoption       jsonb,
  review_organ   text,
  review_window  text,
  execute_by     date,
  drafted_by     text  not null,
  drafted_on     date  not null,
  reviewed_by    text,
  remarks        text,
  issued_by      text,
  issued_on      date,
  served_on      date,
  executed_on    date,
  execution_note text,
  overdue        boolean not null default false,
  wall           text[] not null default '{}',
  version        int   not null default 1
);
create index opinion_of_matter on opinion (matter_id, id);
create unique index one_live_opinion on opinion (matter_id, round) where status <> 'DISCARDED';
grant select, insert, update on opinion to :app;
