-- The place of each history entry in the service's tree (RFC 6962): given once, after the entry was committed, and never changed.
create table history_leaf (
  position   bigint primary key,
  thing_type text   not null,
  thing_id   uuid   not null,
  seq        bigint not null,
  unique (thing_type, thing_id, seq)
);
grant select, insert on history_leaf to :app;
create trigger leaves_are_append_only before update or delete on history_leaf for each statement execute function forbid_change();
