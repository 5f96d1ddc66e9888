-- What happened to a matter, as far as audits and indicators count it. Codes and days; who may know of it is decided by its matter.
create table matter_fact (
  id          uuid primary key,
  matter_id   uuid not null,
  kind        text not null,
  happened_on date not null,
  subject     uuid,
  value       text
);
create index fact_by_day on matter_fact (kind, happened_on);
create index fact_of_matter on matter_fact (matter_id, kind);
grant select, insert on matter_fact to :app;

-- Officers who had a hand in a matter: none of them judges it.
create table matter_officer (
  matter_id uuid not null,
  officer   text not null,
  primary key (matter_id, officer)
);
grant select, insert on matter_officer to :app;

-- A petition that repeats an earlier one; why it came again is for discipline to say (P8).
create table repeat (
  matter_id       uuid primary key,
  first_matter_id uuid not null,
  linked_on       date not null,
  cause           text check (cause in ('NO_REPLY', 'NOT_EXECUTED', 'INCOMPLETE', 'NEW_FACTS', 'DISAGREEMENT', 'AFTER_FINALITY')),
  judged_by       text,
  judged_on       date,
  words           text,
  version         int  not null default 1
);
create index repeat_of_first on repeat (first_matter_id);
grant select, insert, update on repeat to :app;
