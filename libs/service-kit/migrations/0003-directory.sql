-- A read copy of the directory, kept by the events of its owner, so that a transfer takes effect at once.
create table unit_copy (
  code         text primary key,
  name         jsonb not null,
  kind         text  not null,
  parent       text,
  division     text  not null,
  duty_officer text,
  reviewed_by  text,
  active       boolean not null
);
create table officer_copy (
  code      text primary key,
  unit      text    not null,
  roles     text[]  not null,
  superior  text,
  head      boolean not null,
  relatives text[]  not null default '{}',
  active    boolean not null
);
create index officer_copy_unit on officer_copy (unit);
grant select, insert, update on unit_copy, officer_copy to :app;
