import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceActor } from '@redress/service-kit';
import { forgetAttempts, forgetDeliveries } from '../src/delivery/forget-deliveries.js';
import { PushDesk } from './push.fixture.js';

let push: PushDesk;
let subscription: string;
beforeAll(async () => {
  push = await PushDesk.open();
  subscription = (await push.active()).id;
});
afterAll(() => push?.close());

const NOW = '2027-03-01T09:00:00+08:00';
const run = (forget: typeof forgetAttempts) => push.desk.service.acts.run(forget, null, serviceActor('partners'));

/** Something was queued so many days ago, and done at once where it is done. */
async function queued(days: number, status: string, seq: number): Promise<string> {
  const [{ pos } = { pos: '' }] = await push.desk.rows<{ pos: string }>(
    `insert into delivery (subscription, lane, seq, event_id, type, body, status, queued_at, done_at)
     select $1, gen_random_uuid(), $2, gen_random_uuid(), 'referral.offered', '{}', $3, d, case when $3 = 'DELIVERED' then d end
       from (select $4::timestamptz - make_interval(days => $5, secs => 1) as d) t returning pos`,
    subscription,
    seq,
    status,
    NOW,
    days,
  );
  return pos;
}
const attempted = (delivery: string, days: number) =>
  push.desk.rows(
    `insert into attempt (delivery, subscription, at, ms, status) values ($1, $2, $3::timestamptz - make_interval(days => $4, secs => 1), 1, 500)`,
    delivery,
    subscription,
    NOW,
    days,
  );

describe('what an agency is no longer shown of its log', () => {
  beforeAll(() => push.at(NOW));

  it('is an attempt after thirty days, and not before', async () => {
    const waiting = await queued(40, 'DUE', 101);
    for (const days of [29, 30, 31]) await attempted(waiting, days);
    expect(await run(forgetAttempts)).toBe(2);
    expect(await run(forgetAttempts)).toBe(0);
    expect(await push.desk.rows('select 1 from attempt where delivery = $1', waiting)).toHaveLength(1);
  });

  it('is a delivery ninety days after it was done, with its attempts; what is parked or waits stays whatever its age', async () => {
    const kept = [await queued(89, 'DELIVERED', 201), await queued(400, 'PARKED', 202), await queued(400, 'DUE', 203)];
    const gone = await queued(90, 'DELIVERED', 204);
    await attempted(gone, 1);
    expect(await run(forgetDeliveries)).toBe(1);
    expect(await run(forgetDeliveries)).toBe(0);
    const left = await push.desk.rows<{ pos: string }>('select pos from delivery where seq > 200 order by seq');
    expect(left.map(({ pos }) => pos)).toEqual(kept);
    expect(await push.desk.rows('select 1 from attempt where delivery = $1', gone)).toEqual([]);
  });
});
