-- A submission is what was handed in: one letter, one visit. It may hold several matters.
create table submission (
  id          uuid        primary key,
  channel     text        not null,
  received_at timestamptz not null,
  received_on date        not null,
  office      text        not null,
  taken_by    text,
  from_organ  text,
  evidence    jsonb       not null default '[]',
  batch_id    uuid,
  import_key  text        unique
);
grant select, insert on submission to :app;

-- A petition is one matter with one class; its id is the matter id in every service.
create table petition (
  id                 uuid        primary key,
  code               text        not null unique,
  submission_id      uuid        not null references submission,
  parent_id          uuid        references petition,
  linked_to          uuid        references petition,
  status             text        not null,
  class              text        not null,
  track              text,
  route              text,
  litigation_related boolean     not null default false,
  unit               text        not null,
  channel            text        not null,
  received_at        timestamptz not null,
  received_on        date        not null,
  from_organ         text,
  registered_by      text,
  person_id          uuid,
  identity_unclear   boolean     not null,
  title              text        not null,
  body               text        not null,
  requests           jsonb       not null,
  search             text[]      not null,
  decision           jsonb       not null default '{}',
  stage              text        not null default 'REGISTERED',
  backlog            boolean     not null default false,
  earlier_answer     jsonb,
  withdrawal         jsonb,
  rating             text,
  wall               text[]      not null default '{}',
  version            int         not null default 1
);
create index petition_page on petition (received_at desc, id desc);
create index petition_of_unit on petition (unit, received_at desc, id desc);
create index petition_of_submission on petition (submission_id);
create index petition_wall on petition using gin (wall);
create index petition_search on petition using gin (search);
grant select, insert, update on petition to :app;

-- Who is complained about, for the wall (security.md 2): codes of officers and units, never shown outside the petition office.
create table concerned (
  petition_id uuid not null,
  kind        text not null check (kind in ('officer', 'unit')),
  code        text not null,
  primary key (petition_id, kind, code)
);
create index concerned_code on concerned (kind, code);
grant select, insert on concerned to :app;
