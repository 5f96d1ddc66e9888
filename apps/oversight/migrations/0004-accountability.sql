-- Files on a fault of the agency: finding, statement, determination, decision, appeal, effect. They are about a unit or a duty holder, never about a petitioner.
create table accountability (
  id             uuid   primary key,
  matter_id      uuid   references matter,
  supervision_id uuid   unique references supervision,
  report_id      uuid   references report,
  unit           text   not null,
  officer        text,
  ground         text   not null,
  status         text   not null check (status in
    ('PROPOSED', 'FOUND', 'STATED', 'DETERMINED', 'DECIDED', 'APPEALED', 'FINAL', 'DISMISSED', 'REVOKED')),
  proposal       text,
  finding        text,
  statement_by   date,
  statement      text,
  degree         text,
  determination  text,
  measure        text,
  decision       text,
  decided_on     date,
  appeal_by      date,
  appeal         text,
  appeal_answer  text,
  final_on       date,
  hands          text[] not null default '{}',
  wall           text[] not null default '{}',
  version        int    not null default 1
);
create index accountability_of_matter on accountability (matter_id, id);
create index accountability_wall on accountability using gin (wall);
grant select, insert, update on accountability to :app;
