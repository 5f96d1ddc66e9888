-- The counters of a thing: how many events it has sent, and the head of its history chain.
create table stream (
  thing_type  text   not null,
  thing_id    uuid   not null,
  event_seq   bigint not null default 0,
  history_seq bigint not null default 0,
  head        bytea,
  primary key (thing_type, thing_id)
);
grant select, insert, update on stream to :app;

-- Who did what, when, on what basis. Append only: the serving role may insert and select, a trigger forbids the rest to everybody.
create table history (
  thing_type  text        not null,
  thing_id    uuid        not null,
  seq         bigint      not null,
  act         text        not null,
  basis       text        not null,
  actor_kind  text        not null,
  actor_id    text        not null,
  at          timestamptz not null,
  cause_id    uuid,
  data        jsonb       not null,
  commitments jsonb       not null,
  hash        bytea       not null,
  primary key (thing_type, thing_id, seq)
);
grant select, insert on history to :app;

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception 'history is append only' using errcode = 'insufficient_privilege';
end $$;
create trigger history_is_append_only before update or delete on history for each statement execute function forbid_change();

-- The salts that open the commitments; deleting one erases the value without breaking the chain.
create table history_salt (
  thing_type text not null,
  thing_id   uuid not null,
  seq        bigint not null,
  field      text not null,
  salt       bytea not null,
  primary key (thing_type, thing_id, seq, field)
);
grant select, insert, delete on history_salt to :app;

-- The stored answer of an act, encrypted under a key that only the client's idempotency key can give back.
create table idempotency (
  actor      text        not null,
  key_hash   bytea       not null,
  act        text        not null,
  input_hash bytea       not null,
  answer     bytea,
  at         timestamptz not null,
  primary key (actor, key_hash)
);
create index idempotency_age on idempotency (at);
grant select, insert, update, delete on idempotency to :app;
