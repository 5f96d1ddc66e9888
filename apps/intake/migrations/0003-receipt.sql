-- A receipt code opens one matter: the selector finds the row, the secret proves the holder. Neither is stored.
create table receipt (
  id            uuid        primary key,
  matter_id     uuid        not null,
  selector_hash bytea       not null unique,
  salt          bytea       not null,
  secret_hash   bytea       not null,
  issued_at     timestamptz not null,
  revoked_at    timestamptz
);
create index receipt_of_matter on receipt (matter_id);
grant select, insert, update on receipt to :app;

-- Failed and successful look-ups, counted by address hash: 5 a minute and 20 a day each, 100 a minute in all (graphql.md 2).
create table receipt_lookup (
  address_hash bytea       not null,
  at           timestamptz not null
);
create index receipt_lookup_address on receipt_lookup (address_hash, at);
create index receipt_lookup_at on receipt_lookup (at);
grant select, insert, delete on receipt_lookup to :app;
