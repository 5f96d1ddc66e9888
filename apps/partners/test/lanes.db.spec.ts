import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefused } from '@redress/service-kit';
import { pauseSubscription, proveSubscription, resumeSubscription } from '../src/subscription/turn-subscription.js';
import { PushDesk } from './push.fixture.js';

let push: PushDesk;
beforeEach(async () => {
  push = await PushDesk.open();
});
afterEach(() => push?.close());

async function turn(act: typeof pauseSubscription, id: string): Promise<string> {
  const turned = await push.desk.service.acts.run(act, { id }, push.desk.partner('demo-court'));
  return isRefused(turned) ? turned.refused.code : turned.status;
}
const sequences = () => push.subscriber.taken.map(({ event }) => event.sequence);

describe('a subscription that asked for no order', () => {
  it('waits for nothing: an event that fails holds back none of its matter, and comes later', async () => {
    await push.active({ order: 'none' });
    let failing = 1;
    push.subscriber.mood = () => (failing-- > 0 ? { status: 500 } : null);
    const told = await push.tellAll(['referral.offered']);
    await push.work();
    await push.desk.tell('referral.accepted', told);
    await push.desk.tell('referral.answered', told);
    await push.work();
    expect(sequences().sort()).toEqual([2, 3]);
    await push.advance('2026-09-28T09:01:00+08:00');
    expect(sequences().at(-1)).toBe(1);
    expect(
      push.subscriber.taken
        .map(({ event }) => event)
        .map((one) => one['matterseq'])
        .sort(),
    ).toEqual([1, 2, 3]);
  });

  it('is told under the same ids as one that keeps order, each with numbers of its own', async () => {
    await push.active({ filter: { prefix: { type: 'cn.petition.referral.' } } });
    const ids = () => push.subscriber.taken.map(({ event }) => event.id);
    await push.tellAll(['referral.offered', 'referral.accepted']);
    await push.work();
    const ordered = ids();
    // The keys of the subscriber are now those of the second subscription and of the house.
    await push.active({ order: 'none' });
    await push.tellAll(['referral.offered']);
    await push.work();
    const [last, before] = [push.subscriber.taken.at(-1), push.subscriber.taken.at(-2)];
    expect([ordered.length, last?.event.id]).toEqual([2, before?.event.id]);
    expect([last?.event.sequence, before?.event.sequence].sort()).toEqual([1, 3]);
  });
});

describe('a subscription that is paused', () => {
  it('is sent nothing and loses nothing: it goes on where it stopped, in order', async () => {
    const { id } = await push.active();
    const told = await push.tellAll(['referral.offered']);
    await push.work();
    expect(await turn(pauseSubscription, id)).toBe('PAUSED');
    await push.desk.tell('referral.accepted', told);
    await push.desk.tell('referral.answered', told);
    await push.advance('2026-10-01T09:00:00+08:00');
    expect([sequences(), await push.deliverer.lag()]).toEqual([[1], { due: 0, waiting: 0 }]);
    expect(await turn(resumeSubscription, id)).toBe('ACTIVE');
    await push.work();
    expect(sequences()).toEqual([1, 2, 3]);
  });

  it('is paused once, and resumed once', async () => {
    const { id } = await push.active();
    expect(await turn(resumeSubscription, id)).toBe('SUBSCRIPTION_WRONG_STATE');
    await turn(pauseSubscription, id);
    expect(await turn(pauseSubscription, id)).toBe('SUBSCRIPTION_WRONG_STATE');
  });
});

describe('a subscription that answered 410', () => {
  it('is disabled, and what waits is delivered when control was proved again', async () => {
    const { id } = await push.active();
    push.subscriber.mood = () => ({ status: 410 });
    const told = await push.tellAll(['referral.offered']);
    await push.work();
    await push.desk.tell('referral.accepted', told);
    push.subscriber.mood = null;
    await push.work();
    expect([await push.status(id), sequences()]).toEqual([{ status: 'DISABLED', reason: 'GONE' }, []]);
    await turn(proveSubscription, id);
    await push.work();
    expect([await push.status(id), sequences()]).toEqual([{ status: 'ACTIVE', reason: null }, [1, 2]]);
  });
});
