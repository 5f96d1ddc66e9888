-- The directory is owned here; other services keep a read copy fed by its events.
create table unit (
  code         text primary key,
  name         jsonb   not null,
  kind         text    not null,
  parent       text,
  division     text    not null,
  duty_officer text,
  reviewed_by  text,
  active       boolean not null default true
);
create table officer (
  code      text primary key,
  name      jsonb   not null,
  unit      text    not null references unit,
  post      text    not null,
  roles     text[]  not null,
  superior  text,
  head      boolean not null,
  relatives text[]  not null default '{}',
  active    boolean not null default true
);
create index officer_unit on officer (unit);
create table agency (
  code   text primary key,
  name   jsonb   not null,
  kind   text    not null,
  active boolean not null default true
);
grant select, insert, update on unit, officer, agency to :app;
