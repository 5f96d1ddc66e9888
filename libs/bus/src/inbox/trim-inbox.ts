import type { DataSource } from 'typeorm';

const DAYS = 90;
const AT_ONCE = 10_000;

/** Forgets, at most 10,000 rows a call, what was handled more than 90 days ago (machine time); returns how many. A repeat is still caught by the watermark. */
export async function trimInbox(source: DataSource): Promise<number> {
  const [, count] = await source.query<[unknown, number]>(
    `delete from inbox where ctid = any(array(
       select ctid from inbox where handled_at < clock_timestamp() - make_interval(days => $1) limit $2))`,
    [DAYS, AT_ONCE],
  );
  return count;
}
