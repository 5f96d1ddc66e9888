-- Partner agencies: what they are called, up to which classification they are served, and the windows agreed with each.
create table agency (
  code                 text    primary key,
  name                 jsonb   not null,
  kind                 text    not null,
  active               boolean not null,
  level                int     not null default 2 check (level between 1 and 4)
);
grant select, insert, update on agency to :app;

-- What an agency calls a matter or a referral: random, so that two agencies cannot join what they hold (partners.md).
create table reference (
  agency   text not null,
  kind     text not null check (kind in ('matter', 'referral')),
  inner_id uuid not null,
  ref      text not null unique,
  primary key (agency, kind, inner_id)
);
grant select, insert on reference to :app;
