-- Appends one batch in one transaction. Heads are locked in sorted order, so two appenders cannot wait for each other.
-- batch: [{ topic, part, msg_key, id, headers, value }] in the order of the producer. Runs with the caller's rights.
create function bus_append(batch jsonb) returns void language plpgsql as $$
declare
  touched record;
  topics  text[];
begin
  for touched in
    select r.topic, r.part, count(*) as n from jsonb_to_recordset(batch) as r(topic text, part int) group by 1, 2 order by 1, 2
  loop
    update bus_head set next_off = next_off + touched.n where topic = touched.topic and part = touched.part;
    if not found then
      raise exception 'unknown topic % or partition %', touched.topic, touched.part using errcode = 'UNDEF';
    end if;
    if touched.topic <> all (coalesce(topics, '{}')) then topics := topics || touched.topic; end if;
  end loop;
  if topics <> '{redress.restricted}' then
    insert into bus_log (topic, part, off, msg_key, id, headers, value) select * from bus_offsets(batch) where topic <> 'redress.restricted';
  end if;
  if 'redress.restricted' = any (topics) then
    insert into bus_log_restricted (topic, part, off, msg_key, id, headers, value) select * from bus_offsets(batch) where topic = 'redress.restricted';
  end if;
  perform pg_notify('redress_bus', array_to_string(topics, ','));
end $$;

-- Numbers the records of a batch whose heads have been raised and are locked.
create function bus_offsets(batch jsonb)
returns table (topic text, part int, off bigint, msg_key text, id uuid, headers jsonb, value jsonb) language sql as $$
  select r.topic, r.part,
         h.next_off - count(*) over (partition by r.topic, r.part) + row_number() over (partition by r.topic, r.part order by r.ord) - 1,
         r.msg_key, r.id, r.headers, r.value
    from rows from (jsonb_to_recordset(batch) as (topic text, part int, msg_key text, id uuid, headers jsonb, value jsonb))
         with ordinality as r(topic, part, msg_key, id, headers, value, ord)
    join bus_head h on h.topic = r.topic and h.part = r.part
$$;

revoke all on function bus_append(jsonb), bus_offsets(jsonb) from public;
grant execute on function bus_append(jsonb), bus_offsets(jsonb) to :app;
