-- When a unit spoke or wrote to a petitioner: kept to know whether a withdrawal followed it, and for nothing else.
create table contact (
  id          uuid primary key,
  petition_id uuid not null,
  unit        text,
  contact_on  date not null,
  told_by     text not null check (told_by in ('PETITIONER', 'OFFICER')),
  recorded_by text,
  recorded_on date not null
);
create index contact_of_petition on contact (petition_id);
grant select, insert on contact to :app;

-- Somebody independent asks the petitioner whether a withdrawal is the own wish.
create table call_back (
  id           uuid primary key,
  petition_id  uuid not null,
  status       text not null check (status in ('OPEN', 'OWN_WISH', 'NOT_OWN_WISH', 'NOT_REACHED', 'ENDED')),
  contact_on   date not null,
  opened_on    date not null,
  tried_on     jsonb not null default '[]',
  concluded_on date,
  concluded_by text,
  version      int not null default 1
);
create unique index one_open_call_back on call_back (petition_id) where status = 'OPEN';
create index call_back_of_petition on call_back (petition_id);
grant select, insert, update on call_back to :app;
