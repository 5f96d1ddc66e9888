-- How far each service is with counting its open clocks again after a year was loaded.
create table calendar_applied (
  service     text not null,
  version     text not null,
  counted     int  not null,
  moved       int  not null,
  finished_on date not null,
  primary key (service, version)
);
grant select, insert, update on calendar_applied to :app;
