-- Every paper to a person: queued as data, rendered when printed, served with proof.
create table notice (
  id          uuid        primary key,
  petition_id uuid        not null,
  kind        text        not null,
  status      text        not null check (status in ('QUEUED', 'SERVED')),
  source_id   uuid,
  facts       jsonb       not null,
  queued_at   timestamptz not null,
  served_on   date,
  served_by   text,
  proof       text,
  proof_note  text,
  wall        text[]      not null default '{}',
  version     int         not null default 1
);
create index notice_queue on notice (status, queued_at, id);
create index notice_of_petition on notice (petition_id, queued_at);
grant select, insert, update on notice to :app;

-- Who may read the text of a matter besides the petition office, and since which act.
create table reader (
  petition_id uuid not null,
  kind        text not null check (kind in ('officer', 'unit')),
  code        text not null,
  since       date not null,
  primary key (petition_id, kind, code)
);
create index reader_code on reader (kind, code);
grant select, insert, delete on reader to :app;

-- A repeat is proposed, never decided, by the machine.
create table link_proposal (
  petition_id uuid not null,
  first_id    uuid not null,
  ground      text not null,
  status      text not null default 'PROPOSED' check (status in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
  primary key (petition_id, first_id)
);
grant select, insert, update on link_proposal to :app;
