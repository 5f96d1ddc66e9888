-- Joint mediation of one matter, level after level (domain 2.2). What the parties say there is kept apart from the file that decides.
create table mediation (
  id            uuid   primary key,
  matter_id     uuid   not null references matter,
  status        text   not null check (status in ('PROPOSED', 'OPEN', 'AGREED', 'PERFORMED', 'BREACHED', 'TERMINATED')),
  level         text   not null check (level in ('L1', 'L2', 'L3')),
  nature        text   not null,
  proposed_by   text   not null check (proposed_by in ('OFFICER', 'PARTY')),
  proposed_on   date   not null,
  opened_on     date,
  members       jsonb  not null default '[]',
  ended_on      date,
  cause         text,
  agreement     jsonb,
  terms         text,
  confirmation  jsonb,
  performed_on  date,
  wall          text[] not null default '{}',
  version       int    not null default 1
);
create index mediation_of_matter on mediation (matter_id, id);
create index mediation_wall on mediation using gin (wall);
create unique index one_live_mediation on mediation (matter_id) where status in ('PROPOSED', 'OPEN', 'AGREED');
grant select, insert, update on mediation to :app;

-- Who the dispute is between. Persons live in intake; here stands their id and their role.
create table mediation_party (
  mediation_id uuid not null references mediation,
  no           int  not null,
  kind         text not null check (kind in ('PETITIONER', 'PERSON', 'UNIT')),
  person_id    uuid,
  code         text,
  primary key (mediation_id, no)
);
grant select, insert on mediation_party to :app;

-- Each party is asked anew at each level. A refusal is kept without a reason and counts against nobody.
create table mediation_consent (
  mediation_id uuid        not null references mediation,
  party        int         not null,
  level        text        not null check (level in ('L1', 'L2', 'L3')),
  answer       text        not null check (answer in ('CONSENT', 'REFUSED')),
  at           timestamptz not null,
  channel      text        not null,
  proof        text        not null,
  primary key (mediation_id, party, level)
);
grant select, insert on mediation_consent to :app;

create table mediation_session (
  mediation_id uuid    not null references mediation,
  no           int     not null,
  level        text    not null,
  held_on      date    not null,
  place        text    not null,
  closed       boolean not null,
  attendees    int[]   not null,
  record       text    not null,
  primary key (mediation_id, no)
);
grant select, insert on mediation_session to :app;

-- What was offered at the table, and by whom (null: the mediator). Not used against a party, hence not read by those who decide.
create table mediation_proposal (
  mediation_id uuid not null references mediation,
  no           int  not null,
  party        int,
  day          date not null,
  words        text not null,
  primary key (mediation_id, no)
);
grant select, insert on mediation_proposal to :app;

alter table matter add column litigation_related boolean not null default false;
