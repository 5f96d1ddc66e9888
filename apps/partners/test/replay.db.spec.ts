import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefused } from '@redress/service-kit';
import { replayDeliveries } from '../src/delivery/replay-deliveries.js';
import type { Replay } from '../src/subscription/subscription.input.js';
import { PushDesk } from './push.fixture.js';

let push: PushDesk;
let id: string;
beforeEach(async () => {
  push = await PushDesk.open();
  id = (await push.active()).id;
});
afterEach(() => push?.close());

/** Sends again; returns how many were queued, and what came of it. */
async function replay(what: Omit<Replay, 'id'>) {
  const before = push.subscriber.taken.length;
  const done = await push.desk.service.acts.run(replayDeliveries, { id, ...what }, push.desk.partner('demo-court'));
  if (isRefused(done)) throw new Error(done.refused.code);
  await push.work();
  return { queued: done.queued, taken: push.subscriber.taken.slice(before) };
}

describe('a replay', () => {
  it('sends the same bytes under the same id, and says in a header that it is one', async () => {
    await push.tellAll(['referral.offered', 'referral.accepted']);
    await push.work();
    const first = [...push.subscriber.taken];
    const { queued, taken } = await replay({ after: 0 });
    expect(queued).toBe(2);
    expect(taken.map(({ bytes }) => bytes)).toEqual(first.map(({ bytes }) => bytes));
    expect(taken.map(({ headers }) => headers['webhook-id'])).toEqual(first.map(({ event }) => event.id));
    expect(taken.map(({ headers }) => headers['redress-replayed'])).toEqual(['true', 'true']);
    expect(first.map(({ headers }) => headers['redress-replayed'])).toEqual([undefined, undefined]);
  });

  it('asks for the right again: what was recalled since is a numbered marker, so that no number is missing', async () => {
    const told = await push.tellAll(['referral.offered', 'referral.accepted']);
    await push.work();
    await push.desk.tell('referral.recalled', told);
    await push.work();
    const before = push.subscriber.taken.map(({ event }) => [event.id, event.sequence]);
    const { taken } = await replay({ after: 0 });
    expect(taken.map(({ event }) => [event.id, event.sequence])).toEqual(before);
    expect(push.types().slice(-3)).toEqual(['event.withheld', 'event.withheld', 'referral.recalled']);
    for (const { event, bytes } of taken.slice(0, 2)) {
      expect(event).toMatchObject({ data: { withheld: 'RECALLED' } });
      expect(event).not.toHaveProperty('subject');
      expect(bytes).not.toMatch(/referral|matterseq|dataref/);
    }
  });

  it('is by id, by number or by time, and each way finds what it names and nothing else', async () => {
    await push.tellAll(['referral.offered', 'referral.accepted']);
    await push.work();
    await push.at('2026-09-29T09:00:00+08:00');
    await push.tellAll(['referral.offered']);
    await push.work();
    const [, second] = push.subscriber.taken;
    const numbers = async (what: Omit<Replay, 'id'>) => (await replay(what)).taken.map(({ event }) => event.sequence);
    expect(await numbers({ ids: [second?.event.id as string] })).toEqual([2]);
    expect(await numbers({ after: 1, until: 2 })).toEqual([2]);
    expect(await numbers({ after: 2 })).toEqual([3]);
    const day = { from: new Date('2026-09-29T00:00:00+08:00'), to: new Date('2026-09-30T00:00:00+08:00') };
    expect(await numbers(day as never)).toEqual([3]);
  });

  it('of what is parked opens its lane again, in order, with what waited behind', async () => {
    let bad = true;
    push.subscriber.mood = () => (bad ? { status: 422 } : null);
    await push.tellAll(['referral.offered', 'referral.accepted']);
    await push.work();
    await push.advance('2026-09-28T09:01:00+08:00');
    expect(push.subscriber.taken).toEqual([]);
    bad = false;
    const { queued, taken } = await replay({ failed: true });
    expect([queued, taken.map(({ event }) => event.sequence)]).toEqual([1, [1, 2]]);
    expect(taken.map(({ headers }) => headers['redress-replayed'])).toEqual(['true', undefined]);
  });
});

describe('an event that is tried again', () => {
  it('has the same bytes and the same id at every attempt, and each attempt a time and signatures of its own', async () => {
    const before = push.subscriber.attempts.length;
    push.subscriber.mood = () => ({ status: 500 });
    await push.tellAll(['referral.offered']);
    await push.work();
    await push.advance('2026-09-28T12:00:00+08:00');
    push.subscriber.mood = null;
    await push.advance('2026-09-29T12:00:00+08:00');
    const tries = push.subscriber.attempts.slice(before);
    expect(tries.length).toBeGreaterThan(5);
    expect(new Set(tries.map(({ bytes }) => bytes)).size).toBe(1);
    expect(new Set(tries.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(push.subscriber.taken.map(({ bytes }) => bytes)).toEqual([tries[0]?.bytes]);
    for (const { headers } of tries) expect(headers['webhook-signature']).toMatch(/^v1a,\S{88} v1,\S{44}$/);
  });
});
