import type { DataSource } from 'typeorm';

const AT_ONCE = 2_000;
const columns =
  'id, topic, msg_key, type, schema_version, producer, aggregate_type, aggregate_id, stream_seq, cause_id, headers, wall, payload, occurred_at';

interface Copied {
  readonly read: number;
  readonly put: number;
  readonly last: string | null;
}

/**
 * Puts what has left since an instant into the outbox again, in its order, from the archive of 30 days; returns how many. For a bus that lost
 * records it had acknowledged: who had an event already takes no notice, who parked the events behind a missing one works them off.
 */
export async function republish(source: DataSource, from: Date): Promise<number> {
  let events = 0;
  for (let after: string | null = '0'; after !== null;) {
    const [copied]: Copied[] = await source.query(
      `with batch as (select distinct on (pos) pos, ${columns} from outbox_archive where archived_at >= $1 and pos > $2 order by pos limit $3),
            put as (insert into outbox (${columns}) select ${columns} from batch order by pos on conflict do nothing returning 1)
       select (select count(*)::int from batch) as read, (select count(*)::int from put) as put, (select max(pos)::text from batch) as last`,
      [from, after, AT_ONCE],
    );
    events += copied?.put ?? 0;
    after = copied?.last ?? null;
  }
  return events;
}
