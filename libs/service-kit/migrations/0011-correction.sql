-- What an officer says was entered wrongly. A field that a clock counts from waits for a second officer.
create table correction (
  id          uuid primary key,
  matter_id   uuid not null,
  field       text not null,
  subject_id  uuid,
  before      text not null,
  after       text not null,
  reason      text not null,
  clock_field boolean not null,
  status      text not null check (status in ('PROPOSED', 'DONE', 'REFUSED')),
  proposed_by text not null,
  proposed_on date not null,
  decided_by  text,
  decided_on  date,
  version     int  not null default 1
);
create index correction_of_matter on correction (matter_id, proposed_on);
create unique index one_open_correction_of_a_field on correction (matter_id, field, coalesce(subject_id, matter_id)) where status = 'PROPOSED';
grant select, insert, update on correction to :app;
