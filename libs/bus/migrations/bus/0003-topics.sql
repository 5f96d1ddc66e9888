-- One topic per producer, the directory, restricted reports, the daily audit roots. Services may not make topics: a topic comes with a deploy.
insert into bus_head (topic, part)
select 'redress.' || name, part
  from unnest('{intake,assignment,mediation,oversight,partners,directory,restricted,audit}'::text[]) as name, generate_series(0, 7) as part
    on conflict do nothing;
