-- Who stands behind a common matter, by number; who they are is in the schema identity alone.
create table party (
  petition_id uuid not null,
  no          int  not null,
  person_id   uuid not null,
  role        text not null check (role in ('REPRESENTATIVE', 'CO_PETITIONER')),
  primary key (petition_id, no)
);
grant select, insert, update, delete on party to :app;
