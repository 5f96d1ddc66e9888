-- Officers whose recusal was granted: the matter does not exist for them any more, whatever their unit may read.
create table recused (
  petition_id uuid not null,
  officer     text not null,
  since       date not null,
  primary key (petition_id, officer)
);
grant select, insert on recused to :app;
