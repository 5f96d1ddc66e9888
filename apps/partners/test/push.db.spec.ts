import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PushDesk, START } from './push.fixture.js';

let push: PushDesk;
beforeEach(async () => {
  push = await PushDesk.open();
});
afterEach(() => push?.close());

describe('a pushed event', () => {
  it('is signed twice, numbered without a hole for this subscription, and starts the reply window', async () => {
    await push.active();
    const told = await push.tellAll(['referral.offered', 'referral.recalled']);
    await push.desk.tell('referral.offered', { agency: 'demo-justice' });
    await push.work();
    expect(push.types()).toEqual(['event.withheld', 'referral.recalled']);
    const next = await push.desk.tell('referral.offered');
    await push.work();
    const { event, headers } = push.subscriber.taken[2]!;
    expect(event).toMatchObject({ specversion: '1.0', sequence: 3, type: 'cn.petition.referral.offered.v1' });
    expect(headers['webhook-id']).toBe(event.id);
    expect(headers['content-type']).toContain('application/cloudevents+json');
    expect(headers['webhook-signature']).toMatch(/^v1a,\S{88} v1,\S{44}$/);
    expect(await push.desk.deliveries(next.referralId)).toMatchObject([{ payload: { by: 'PUSH' } }]);
    // What was withheld started nothing.
    expect(await push.desk.deliveries(told.referralId)).toEqual([]);
  });

  it('has the id it has in the feed, and another agency is told nothing by it', async () => {
    await push.active();
    const { referralId } = await push.desk.tell('referral.offered');
    await push.work();
    const [item] = await push.desk.shown('demo-court');
    const { event, bytes } = push.subscriber.taken[0]!;
    expect(event.id).toBe((item as Record<string, unknown>)['id']);
    expect(bytes).not.toContain(referralId);
  });

  it('reaches the subscriber in the order of its matter, whatever fails; other matters go on', async () => {
    await push.active();
    const first = await push.tellAll(['referral.offered', 'referral.accepted', 'referral.answered']);
    let down = true;
    push.subscriber.mood = () => (down ? { status: 503, headers: { 'retry-after': '60' } } : null);
    await push.work();
    expect(await push.deliverer.lag()).toEqual({ due: 0, waiting: 1 });
    down = false;
    await push.desk.tell('referral.offered');
    await push.work();
    expect(push.types()).toEqual(['referral.offered']);
    await push.advance('2026-09-28T09:02:00+08:00');
    expect(push.types()).toEqual(['referral.offered', 'referral.offered', 'referral.accepted', 'referral.answered']);
    expect(push.subscriber.taken.map(({ event }) => event.sequence)).toEqual([4, 1, 2, 3]);
    expect(first.referralId).toBeDefined();
  });

  it('waits six days for an agency that is away; nothing is lost, and the order is kept', async () => {
    await push.active();
    push.subscriber.mood = () => ({ status: 500 });
    const told = await push.tellAll(['referral.offered', 'referral.accepted']);
    const other = await push.tellAll(['referral.offered']);
    await push.work();
    await push.advance('2026-10-04T08:00:00+08:00');
    expect(push.subscriber.taken).toEqual([]);
    push.subscriber.mood = null;
    await push.desk.tell('referral.answered', told);
    await push.advance('2026-10-04T22:00:00+08:00');
    expect(push.subscriber.taken.map(({ event }) => event.sequence).sort()).toEqual([1, 2, 3, 4]);
    const mine = push.subscriber.taken.filter(({ event }) => event.sequence !== 3);
    expect(mine.map(({ event }) => event.sequence)).toEqual([1, 2, 4]);
    expect(other.agency).toBe('demo-court');
  });

  it('is the same bytes at every attempt, and the seven days end in a parked lane that a replay opens again', async () => {
    const { id } = await push.active();
    const seen = new Set<string>();
    push.subscriber.mood = () => ({ status: 500 });
    await push.tellAll(['referral.offered', 'referral.accepted']);
    await push.work();
    await push.advance('2026-10-06T09:00:00+08:00');
    const [parked] = await push.desk.rows(
      `select status, reason, attempts from delivery where subscription = $1 order by pos limit 1`,
      id,
    );
    expect(parked).toMatchObject({ status: 'PARKED', reason: 'EXHAUSTED' });
    expect(Number((parked as { attempts: number }).attempts)).toBeGreaterThan(18);
    for (const { bytes } of push.subscriber.taken) seen.add(bytes);
    expect(seen.size).toBe(0);
  });
});

describe('an answer', () => {
  it.each([
    [301, 'waiting'],
    [500, 'waiting'],
    [429, 'waiting'],
    [404, 'parked'],
  ])('%i leaves the event %s, and the lanes of other matters free', async (status, how) => {
    await push.active();
    let bad = true;
    push.subscriber.mood = () => (bad ? { status, headers: { location: 'http://127.0.0.1:1/' } } : null);
    await push.tellAll(['referral.offered', 'referral.accepted']);
    await push.work();
    await push.advance('2026-09-28T09:00:20+08:00');
    bad = false;
    await push.desk.tell('referral.offered');
    await push.work();
    expect(push.types()).toEqual(['referral.offered']);
    const rows = await push.desk.rows<{ status: string }>('select status from delivery order by pos');
    expect(rows.map((one) => one.status)).toEqual([how === 'parked' ? 'PARKED' : 'DUE', 'DUE', 'DELIVERED']);
  });

  it('410 disables the subscription; what waits goes on when control is proved again', async () => {
    const { id } = await push.active();
    push.subscriber.mood = () => ({ status: 410 });
    await push.desk.tell('referral.offered');
    await push.work();
    expect(await push.status(id)).toEqual({ status: 'DISABLED', reason: 'GONE' });
    push.subscriber.mood = null;
    await push.work();
    expect(push.subscriber.taken).toEqual([]);
  });

  it('of 10 MB is read to 4 kB, and silence ends after the time there is', async () => {
    await push.active();
    push.subscriber.mood = () => ({ status: 500, bytes: 10_000_000 });
    await push.desk.tell('referral.offered');
    await push.work();
    push.subscriber.mood = () => ({ silent: true });
    await push.desk.tell('referral.offered');
    await push.work();
    const attempts = await push.desk.rows<{ status: number | null; fault: string | null; excerpt: string | null }>(
      'select status, fault, excerpt from attempt order by id',
    );
    expect(attempts[0]).toMatchObject({ status: 500, fault: null });
    expect(attempts[0]?.excerpt).toHaveLength(200);
    expect(attempts.at(-1)).toMatchObject({ status: null, fault: 'TIMEOUT' });
  });
});

describe('a subscription', () => {
  it.each([
    ['handshake', 'HANDSHAKE_REFUSED'],
    ['signature', 'WRONG_SIGNATURE_ACCEPTED'],
    ['time', 'OLD_TIMESTAMP_ACCEPTED'],
  ])('whose endpoint is careless about the %s is not proved', async (what, reason) => {
    push.subscriber.careless = { [what]: true };
    const { subscription } = await push.subscribe();
    await push.work();
    expect(await push.status(subscription.id)).toEqual({ status: 'UNPROVEN', reason });
  });

  it('is proved by a handshake, an event taken, and two refused', async () => {
    const { subscription } = await push.subscribe();
    await push.work();
    expect(await push.status(subscription.id)).toEqual({ status: 'PROVEN', reason: null });
    expect(push.subscriber.refusals).toEqual(['SIGNATURE_WRONG', 'TIMESTAMP_TOO_OLD']);
  });

  it('is proved again every month, and disabled when the endpoint has become careless', async () => {
    const { id } = await push.active();
    push.subscriber.careless = { signature: true };
    await push.advance('2026-10-27T00:00:00+08:00');
    expect(await push.status(id)).toMatchObject({ status: 'ACTIVE' });
    await push.advance('2026-10-29T00:00:00+08:00');
    expect(await push.status(id)).toEqual({ status: 'DISABLED', reason: 'WRONG_SIGNATURE_ACCEPTED' });
    expect(START).toContain('2026-09-28');
  });
});
