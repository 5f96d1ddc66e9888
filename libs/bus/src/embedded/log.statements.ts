/** The log of this topic has its own table, readable to few roles. */
export const RESTRICTED_TOPIC = 'redress.restricted';

/** Records from the wanted places on, $4 of each partition at most, in order. One statement looks at all partitions. */
const fetchFrom = (table: string, name: string) => ({
  name,
  text: `
    select l.topic, l.part, l.off, l.msg_key, l.id, l.headers, l.value
      from unnest($1::text[], $2::int[], $3::bigint[]) as wanted(topic, part, off)
     cross join lateral (
       select * from ${table} b where b.topic = wanted.topic and b.part = wanted.part and b.off >= wanted.off order by b.off limit $4) l
     order by l.topic, l.part, l.off`,
});

export const fetchOpen = fetchFrom('bus_log', 'bus.fetch.open');
export const fetchRestricted = fetchFrom('bus_log_restricted', 'bus.fetch.restricted');

export const append = { name: 'bus.append', text: 'select bus_append($1::jsonb)' };

export const countPartitions = {
  name: 'bus.partitions',
  text: 'select topic, count(*)::int as partitions from bus_head where topic = any($1::text[]) group by topic',
};

export const createTopic = `insert into bus_head (topic, part) select $1, n from generate_series(0, $2::int - 1) n on conflict do nothing`;

/** How far the log and the group are in each partition. */
export const readProgress = {
  name: 'bus.progress',
  text: `
    select h.topic, h.part, h.next_off, coalesce(o.committed, 0) as committed
      from bus_head h left join bus_offset o on o.topic = h.topic and o.part = h.part and o.grp = $1
     where h.topic = any($2::text[])`,
};
