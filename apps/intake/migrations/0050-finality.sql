-- Register of finality: matters whose way has ended (2022 Regulations 36(3)). It names matters, never persons.
create table finality (
  petition_id  uuid primary key references petition,
  organ        text not null,
  finalised_on date not null
);
grant select, insert on finality to :app;

-- What was handed in again with the same facts and reasons, compared by a person.
create table finality_repeat (
  petition_id uuid primary key references petition,
  final_id    uuid not null references finality,
  declined_on date not null
);
create index finality_repeat_of on finality_repeat (final_id);
grant select, insert on finality_repeat to :app;
