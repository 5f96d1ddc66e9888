-- Who answers for a matter until its hand-over is confirmed: nobody may send the petitioner on to nobody.
create table first_contact (
  matter_id  uuid        primary key,
  officer    text,
  unit       text        not null,
  opened_at  timestamptz not null,
  ended_at   timestamptz,
  ended_by   text,
  class      text        not null,
  wall       text[]      not null default '{}',
  version    int         not null default 1
);
create index first_contact_open on first_contact (unit, opened_at) where ended_at is null;
grant select, insert, update on first_contact to :app;
