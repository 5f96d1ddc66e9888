-- What each service has committed itself to, day by day (security.md 4).
create table history_head (
  id        uuid        primary key,
  service   text        not null,
  headed_on date        not null,
  headed_at timestamptz not null,
  size      bigint      not null,
  root      text        not null,
  follows   boolean     not null
);
create index head_of_service on history_head (service, id);
grant select, insert on history_head to :app;

-- One root over the latest heads of all services, signed. Append only, like the histories it stands for.
create table audit_root (
  id         uuid        primary key,
  rooted_on  date        not null,
  rooted_at  timestamptz not null,
  root       text        not null,
  signature  text        not null,
  public_key text        not null,
  heads      jsonb       not null
);
grant select, insert on audit_root to :app;
create trigger roots_are_append_only before update or delete on audit_root for each statement execute function forbid_change();
create trigger heads_are_append_only before update or delete on history_head for each statement execute function forbid_change();

alter table ledger_difference
  drop constraint ledger_difference_kind_check,
  add constraint ledger_difference_kind_check
    check (kind in ('DATE', 'OUTCOME', 'ROW_DATE', 'OVERDUE', 'MISSING', 'EXTRA', 'COUNT', 'PARKED', 'HISTORY'));
