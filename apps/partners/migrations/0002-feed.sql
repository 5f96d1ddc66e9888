-- A referral as this service knows it from its events: whose it is, whether the agency has it, and whether it may still be read.
create table referral (
  id           uuid    primary key,
  matter_id    uuid    not null,
  agency       text    not null,
  class        text    not null,
  unit         text,
  delivered_at timestamptz,
  recalled     boolean not null default false,
  wall         text[]  not null default '{}',
  version      int     not null default 1
);
create index referral_of_matter on referral (matter_id);
grant select, insert, update on referral to :app;

-- How many events an agency has had. The row is locked while one is added, so the numbers have no hole.
create table feed (
  agency   text   primary key,
  last_seq bigint not null
);
grant select, insert, update on feed to :app;

-- What an agency is told, in order; the bytes are written once and never rebuilt.
create table feed_item (
  agency         text        not null,
  seq            bigint      not null,
  event_id       uuid        not null unique,
  type           text        not null,
  referral_id    uuid        not null references referral,
  matter_id      uuid        not null,
  classification int         not null,
  body           text        not null,
  recorded_at    timestamptz not null,
  primary key (agency, seq)
);
create index feed_item_of_matter on feed_item (agency, matter_id);
create index feed_item_age on feed_item (recorded_at);
grant select, insert, delete on feed_item to :app;
