import { type ActContext, rows, type Statement, statement } from '@redress/service-kit';

const ATTEMPT_DAYS = 30;
const DELIVERY_DAYS = 90;
const AT_ONCE = 5_000;

const attempts = statement(`
  with gone as (
    delete from attempt where ctid = any(array(
      select ctid from attempt where at < $1::timestamptz - make_interval(days => $2) limit $3)) returning 1)
  select count(*)::int as gone from gone`);
/** What is parked, or still to be sent, is nobody's past. A delivery is never done before it was queued, so the index of its age serves. */
const deliveries = statement(`
  with gone as (
    delete from delivery where pos = any(array(
      select pos from delivery where queued_at < $1::timestamptz - make_interval(days => $2)
         and status = 'DELIVERED' and done_at < $1::timestamptz - make_interval(days => $2) limit $3)) returning 1)
  select count(*)::int as gone from gone`);

/** Attempts are kept 30 days (partners.md, kept). Removes a part; says how many went. */
export const forgetAttempts = (ctx: ActContext): Promise<number> => forget(ctx, attempts, ATTEMPT_DAYS);

/** What was delivered is kept 90 days for replay (partners.md, kept). Removes a part; says how many went. */
export const forgetDeliveries = (ctx: ActContext): Promise<number> => forget(ctx, deliveries, DELIVERY_DAYS);

async function forget({ tx, now }: ActContext, query: Statement, days: number): Promise<number> {
  const [{ gone = 0 } = {}] = await rows<{ gone: number }>(tx, query, [now, days, AT_ONCE]);
  return gone;
}
