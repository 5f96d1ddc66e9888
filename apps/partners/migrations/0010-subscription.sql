-- To which hosts an agency may have events sent: set by an officer, one after the other, never by the agency itself.
create table allowed_host (
  agency text        not null references agency,
  host   text        not null,
  by     text        not null,
  at     timestamptz not null,
  primary key (agency, host)
);
grant select, insert, delete on allowed_host to :app;

-- Where an agency wants its events pushed (partners.md). `last_seq` counts what was queued for it: the row is locked while a number is given.
create table subscription (
  id           uuid        primary key,
  agency       text        not null references agency,
  endpoint     text        not null,
  filter       jsonb,
  ordered      boolean     not null default true,
  status       text        not null check (status in ('UNPROVEN', 'PROVEN', 'ACTIVE', 'PAUSED', 'DISABLED', 'REVOKED')),
  reason       text,
  created_by   text        not null,
  allowed_by   text        not null,
  confirmed_by text,
  last_seq     bigint      not null default 0,
  created_at   timestamptz not null,
  probe_at     timestamptz,
  probe_lease  timestamptz,
  probed_at    timestamptz,
  probe_result text,
  version      int         not null default 1
);
create index subscription_of_agency on subscription (agency);
create index subscription_probe on subscription (probe_at) where probe_at is not null;
grant select, insert, update on subscription to :app;

-- Keys of signatures: Ed25519 of the house (no subscription), or the secret shared with one subscriber. Sealed; the public half is published.
create table webhook_key (
  id           uuid        primary key,
  subscription uuid        references subscription,
  scheme       text        not null check (scheme in ('v1', 'v1a')),
  public_key   text,
  sealed       bytea       not null,
  valid_from   timestamptz not null,
  valid_until  timestamptz,
  check ((scheme = 'v1a') = (public_key is not null)),
  check ((scheme = 'v1a') = (subscription is null))
);
create index webhook_key_of on webhook_key (subscription);
grant select, insert, update on webhook_key to :app;
