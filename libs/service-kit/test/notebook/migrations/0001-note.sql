-- The smallest thing that acts can be tried on.
create table note (
  id      uuid primary key,
  title   text not null,
  version int  not null default 0
);
grant select, insert, update on note to :app;
