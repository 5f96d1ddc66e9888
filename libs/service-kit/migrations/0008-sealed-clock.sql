-- A clock that nobody outside the service may know of (a sealed report): it is kept like any other, and no event tells of it.
alter table clock add column sealed boolean not null default false;
