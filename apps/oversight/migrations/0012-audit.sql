-- A random draw of matters for audit (双随机): its seed and the whole population are kept, so that anybody can repeat it.
create table audit_draw (
  id       uuid primary key,
  kind     text not null check (kind in ('FILE', 'CALL_BACK')),
  from_day date not null,
  to_day   date not null,
  unit     text,
  seed     text not null,
  size     int  not null check (size >= 1),
  drawn_by text not null,
  drawn_on date not null
);
grant select, insert on audit_draw to :app;

-- A matter stands in the population of one draw of a kind: nobody draws again until the result pleases.
create table audit_population (
  draw_id   uuid not null references audit_draw,
  kind      text not null,
  matter_id uuid not null,
  primary key (kind, matter_id)
);
create index population_of_draw on audit_population (draw_id);
grant select, insert on audit_population to :app;

create table audit_item (
  id          uuid primary key,
  draw_id     uuid not null references audit_draw,
  place       int  not null,
  matter_id   uuid not null,
  auditor     text,
  result      text,
  words       text,
  recorded_on date,
  version     int  not null default 1,
  unique (draw_id, matter_id)
);
create index item_of_auditor on audit_item (auditor, id);
grant select, insert, update on audit_item to :app;
