-- A matter given to a partner agency, or a question about it: the sender answers for it until the agency has accepted (partners.md, referral handshake).
create table referral (
  id                   uuid   primary key,
  matter_id            uuid   not null references matter,
  agency               text   not null,
  purpose              text   not null check (purpose in ('DIVERSION', 'TRANSFER', 'OPINION', 'PANEL')),
  round                int    not null check (round >= 1),
  status               text   not null check (status in ('OFFERED', 'ASKED', 'ACCEPTED', 'RETURNED', 'UNANSWERED', 'ANSWERED', 'RECALLED')),
  sender               text   not null,
  sender_unit          text   not null,
  reply_working_days   int    not null check (reply_working_days >= 1),
  outcome_working_days int    not null check (outcome_working_days >= 1),
  offered_on           date   not null,
  delivered_on         date,
  reason               text,
  outcome              text,
  unanswered           text   check (unanswered in ('REPLY', 'OUTCOME')),
  wall                 text[] not null default '{}',
  version              int    not null default 1
);
create index referral_of_matter on referral (matter_id, id);
create index referral_of_agency on referral (agency, id);
create index referral_wall on referral using gin (wall);
create unique index one_open_referral on referral (matter_id, agency) where status in ('OFFERED', 'ASKED', 'UNANSWERED', 'ACCEPTED');
grant select, insert, update on referral to :app;

-- The chain of custody: who did what with it, in order. The words are for sender and agency; the petitioner reads the steps.
create table referral_step (
  referral_id uuid not null references referral,
  no          int  not null,
  step        text not null check (step in ('OFFERED', 'DELIVERED', 'ACCEPTED', 'RETURNED', 'ASKED', 'EXPLAINED', 'ANSWERED', 'RECALLED', 'UNANSWERED')),
  by          text not null check (by in ('SENDER', 'AGENCY', 'TIMER')),
  day         date not null,
  code        text,
  words       text,
  primary key (referral_id, no)
);
grant select, insert on referral_step to :app;
