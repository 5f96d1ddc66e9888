/** The oldest rows of the outbox, as envelopes with their position. */
export const selectBatch = {
  name: 'bus.relay.select',
  text: `
    select pos, id, topic, msg_key as key, type, schema_version as version, producer, aggregate_type as "aggregateType", aggregate_id as "aggregateId",
           stream_seq as seq, cause_id as "causeId", headers, wall, payload, occurred_at as "occurredAt"
      from outbox order by pos limit $1`,
};

/** Takes over: whoever was the relay before can no longer remove rows. */
export const takeEpoch = `update outbox_relay set epoch = epoch + 1, holder = $1, taken_at = clock_timestamp() returning epoch`;

/** Moves published rows to the archive, if we are still the relay. */
export const removeBatch = {
  name: 'bus.relay.remove',
  text: `
    with fence as (select 1 from outbox_relay where epoch = $1 for update),
         gone as (delete from outbox where pos = any($2::bigint[]) and exists (select 1 from fence) returning *),
         arch as (insert into outbox_archive select clock_timestamp(), * from gone returning 1)
    select (select count(*) from fence)::int as leader, (select count(*) from arch)::int as moved`,
};

export const countPending = {
  name: 'bus.relay.pending',
  text: `select count(*)::int as pending, coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)::float8 as "oldestAgeMs" from outbox`,
};
