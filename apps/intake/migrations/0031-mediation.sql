-- Other parties of a dispute are persons of the matter too: who they are stands in the schema identity, as with the petitioner.
create table other_party (
  petition_id uuid not null,
  person_id   uuid not null,
  primary key (petition_id, person_id)
);
grant select, insert on other_party to :app;

-- A paper to another party; null: to the petitioner.
alter table notice add column person_id uuid;

-- Officers at the table of a mediation read the matter while it is open, beside whoever handles it.
alter table reader
  drop constraint reader_kind_check,
  add constraint reader_kind_check check (kind in ('officer', 'unit', 'member'));
