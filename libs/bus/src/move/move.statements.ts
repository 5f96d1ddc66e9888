/** Waits for appenders that have begun; whoever comes later finds the log closed. */
export const closeLog = `
  with closed as (insert into bus_moved (target) values ($1) on conflict do nothing returning 1)
  select (select count(*) from closed)::int as closed, (select target from bus_moved) as target, (select done_at from bus_moved) as done`;

export const openLog = 'delete from bus_moved where done_at is null';
export const markMoved = 'update bus_moved set done_at = clock_timestamp()';
export const forgetGroups = 'delete from bus_offset where grp = any($1::text[])';

/** Events that a group has not settled, by group and topic. */
export const openWork = `
  select o.grp as "group", o.topic, sum(h.next_off - o.committed)::int as open
    from bus_offset o join bus_head h on h.topic = o.topic and h.part = o.part
   group by 1, 2 having sum(h.next_off - o.committed) > 0 order by 1, 2`;

export const groupsAndTopics =
  'select grp as "group", array_agg(distinct topic) as topics from bus_offset group by 1 order by 1';

const both = '(select * from bus_log union all select * from bus_log_restricted)';
export const countRecords = `select topic, count(*)::int as records from ${both} l group by 1`;
export const partitionsOf = `select topic, part from bus_head where topic = any($1::text[]) order by 1, 2`;
export const readPage = `
  select off, msg_key as key, id, headers, value from ${both} l where topic = $1 and part = $2 and off >= $3 order by off limit 500`;
