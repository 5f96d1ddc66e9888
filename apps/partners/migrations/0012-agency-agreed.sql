-- What is agreed with an agency: how long it has to answer an offer and to report the outcome. The service owns its agencies now.
alter table agency
  add column reply_working_days   int not null default 5  check (reply_working_days between 1 and 60),
  add column outcome_working_days int not null default 15 check (outcome_working_days between 1 and 250);
