/** A lease that is not renewed ends after this time; a member whose session has ended loses it at once. */
const LEASE = `interval '15 s'`;

/** Makes the rows of a group: a new group begins at 0, the beginning of the log. */
export const joinGroup = `
  insert into bus_offset (grp, topic, part) select $1, topic, part from bus_head where topic = any($2::text[]) on conflict do nothing`;

/** As joinGroup, but from now: whatever is in the log is skipped. */
export const joinGroupNow = `
  insert into bus_offset as o (grp, topic, part, committed) select $1, topic, part, next_off from bus_head where topic = any($2::text[])
  on conflict (grp, topic, part) do update set committed = greatest(o.committed, excluded.committed)`;

/** All partitions of a group: whether their owner lives (its session holds the advisory lock) and how many members live. */
export const surveyLeases = {
  name: 'bus.lease.survey',
  text: `
    with alive as (
      select objid::bigint as member from pg_locks
       where locktype = 'advisory' and objsubid = 2 and classid = $3::oid and granted
         and database = (select oid from pg_database where datname = current_database()))
    select o.topic, o.part, o.generation, o.owner,
           coalesce(o.lease_until > clock_timestamp() and o.owner in (select member from alive), false) as held,
           coalesce(o.lease_until < clock_timestamp() + ${LEASE} * 0.6, true) as aging,
           (select count(*) from alive)::int as members
      from bus_offset o where o.grp = $1 and o.topic = any($2::text[])
     order by o.topic, o.part`,
};

/** Takes partitions that were seen free, each under a new generation. What somebody else took meanwhile is left out. */
export const claimLeases = {
  name: 'bus.lease.claim',
  text: `
    with free as (
      select o.topic, o.part from bus_offset o
        join unnest($3::text[], $4::int[], $5::bigint[]) as seen(topic, part, generation)
          on seen.topic = o.topic and seen.part = o.part and seen.generation = o.generation
       where o.grp = $1 order by o.topic, o.part for update of o skip locked)
    update bus_offset o set owner = $2, generation = o.generation + 1, lease_until = clock_timestamp() + ${LEASE}
      from free where o.grp = $1 and o.topic = free.topic and o.part = free.part
    returning o.topic, o.part, o.generation, o.committed`,
};

export const renewLeases = {
  name: 'bus.lease.renew',
  text: `update bus_offset set lease_until = clock_timestamp() + ${LEASE} where grp = $1 and owner = $2`,
};

/** Commits places; a member that has lost the partition changes nothing. $6: give the partition back as well. */
export const commitOffsets = {
  name: 'bus.commit',
  text: `
    update bus_offset o set committed = greatest(o.committed, done.off),
           owner = case when $6 then null else o.owner end, lease_until = case when $6 then null else o.lease_until end
      from unnest($2::text[], $3::int[], $4::bigint[], $5::bigint[]) as done(topic, part, generation, off)
     where o.grp = $1 and o.topic = done.topic and o.part = done.part and o.generation = done.generation`,
};
