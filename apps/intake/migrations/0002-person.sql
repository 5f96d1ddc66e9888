-- Identity of natural persons: a schema and a role of their own. The serving role may write here and read nothing (security.md 3).
create schema identity;
grant usage on schema identity to :app, :identity;

create table identity.matter_key (
  petition_id uuid primary key,
  wrapped     bytea not null,
  key_version int   not null
);
create table identity.person (
  id          uuid primary key,
  petition_id uuid not null,
  role        text not null,
  name        bytea,
  phone       bytea,
  civil_id    bytea,
  address     bytea
);
create index person_of_petition on identity.person (petition_id);
grant insert on identity.matter_key, identity.person to :app;
grant select, update, delete on identity.matter_key, identity.person to :identity;

-- Keyed, truncated, one purpose each: finds an earlier matter of the same person without telling who it is.
create table person_index (
  petition_id uuid  not null,
  purpose     text  not null,
  token       bytea not null,
  primary key (petition_id, purpose, token)
);
create index person_index_token on person_index (purpose, token);
grant select, insert, delete on person_index to :app;

-- Who opened the identity of a petitioner; shown to the petitioner.
create table identity_access (
  id          uuid        primary key,
  petition_id uuid        not null,
  officer     text        not null,
  role        text        not null,
  unit        text,
  purpose     text        not null,
  reason      text        not null,
  at          timestamptz not null
);
create index identity_access_petition on identity_access (petition_id, at);
grant select, insert on identity_access to :app;
