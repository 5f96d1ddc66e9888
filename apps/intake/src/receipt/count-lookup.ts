import { createHash } from 'node:crypto';
import { type ActContext, row, rows, statement } from '@redress/service-kit';
import { type Lookups, mayLookUp } from './receipt.rules.js';

const UNKNOWN = 'unknown';
/** One count at a time: two at once must not both be the last allowed one. */
const oneByOne = statement('select pg_advisory_xact_lock(7300010)');
const forget = statement(`delete from receipt_lookup where at < $1::timestamptz - interval '1 day'`);
const count = statement(`
  select count(*) filter (where address_hash = $1 and at > $2::timestamptz - interval '1 minute')::int as minute,
         count(*) filter (where address_hash = $1)::int as day,
         count(*) filter (where at > $2::timestamptz - interval '1 minute')::int as "allMinute"
    from receipt_lookup where at > $2::timestamptz - interval '1 day'`);
const note = statement('insert into receipt_lookup (address_hash, at) values ($1, $2)');

/** Counts a look-up of a receipt code by the hash of the caller's address; false when there were too many. Rows older than a day go with it. */
export async function countLookup(ctx: ActContext, client: string): Promise<boolean> {
  const address = createHash('sha256').update(client).digest();
  await rows(ctx.tx, oneByOne);
  await rows(ctx.tx, forget, [ctx.now]);
  const made = (await row<Lookups & Record<string, unknown>>(ctx.tx, count, [address, ctx.now])) as Lookups;
  if (!mayLookUp(made, client !== UNKNOWN)) return false;
  await rows(ctx.tx, note, [address, ctx.now]);
  return true;
}
