-- Partner agencies that may read the text of a matter: from the referral until it is returned or recalled.
create table agency_reader (
  petition_id uuid not null,
  agency      text not null,
  since       date not null,
  primary key (petition_id, agency)
);
grant select, insert, delete on agency_reader to :app;
