-- Names of other organs, for the papers that name where a matter went; kept by the events of the directory's owner.
create table agency_copy (
  code   text primary key,
  name   jsonb not null,
  kind   text  not null,
  active boolean not null
);
grant select, insert, update on agency_copy to :app;
