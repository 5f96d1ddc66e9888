import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyWebhook, type WebhookVerifyingKey } from '@redress/proof';
import { type Act, type Actor, isRefused, type Refused } from '@redress/service-kit';
import { listPublicKeys } from '../src/key/list-public-keys.query.js';
import { rotateHouseKey } from '../src/key/rotate-house-key.js';
import { renewSecret } from '../src/subscription/renew-secret.js';
import { PushDesk } from './push.fixture.js';
import type { Taken } from './subscriber.fixture.js';

let push: PushDesk;
beforeEach(async () => {
  push = await PushDesk.open();
});
afterEach(() => push?.close());

async function run<I, R>(act: Act<I, R>, input: I, actor: Actor): Promise<Exclude<R, Refused>> {
  const done = await push.desk.service.acts.run(act, input, actor);
  if (isRefused(done)) throw new Error(done.refused.code);
  return done as Exclude<R, Refused>;
}
const rotate = (revoke: boolean) => run(rotateHouseKey, { revoke }, push.desk.service.officer('operator'));
const publicKeys = () => listPublicKeys(push.desk.service.read(push.desk.service.anonymous));

/** The next event as it was sent, whether the subscriber had the keys for it or not. */
async function nextSent(): Promise<Omit<Taken, 'event'>> {
  const before = push.subscriber.attempts.length;
  await push.desk.tell('referral.offered');
  await push.work();
  return push.subscriber.attempts[before] as Omit<Taken, 'event'>;
}
const isGood = ({ headers, bytes }: Omit<Taken, 'event'>, key: WebhookVerifyingKey) =>
  verifyWebhook({ headers, body: bytes, keys: [key], now: new Date(performance.timeOrigin + performance.now()) }).ok;
const signatures = ({ headers }: Omit<Taken, 'event'>) =>
  String(headers['webhook-signature'])
    .split(' ')
    .map((one) => one.split(',')[0]);

describe('the key of the house', () => {
  const v1a = (publicKey: string) => ({ scheme: 'v1a', publicKey }) as const;

  it('is replaced with two weeks in which both sign, and every subscriber is told of it', async () => {
    await push.active();
    const [old] = await publicKeys();
    const { oldUntil } = await rotate(false);
    expect(oldUntil.toISOString()).toMatch(/^2026-10-12T01:00:0/);
    await push.work();
    expect(push.types()).toEqual(['subscription.key.rotating']);
    expect(push.subscriber.taken[0]?.event).toMatchObject({ data: { until: oldUntil.toISOString() } });
    const [fresh, before] = await publicKeys();
    expect(before).toMatchObject({ id: old?.id, validUntil: oldUntil });
    const during = await nextSent();
    expect(signatures(during)).toEqual(['v1a', 'v1a', 'v1']);
    for (const key of [fresh, old]) expect(isGood(during, v1a(key?.publicKey as string))).toBe(true);
    await push.at('2026-10-12T09:01:00+08:00');
    const after = await nextSent();
    expect(signatures(after)).toEqual(['v1a', 'v1']);
    expect([fresh, old].map((key) => isGood(after, v1a(key?.publicKey as string)))).toEqual([true, false]);
  });

  it('that was stolen signs nothing from the moment it is revoked', async () => {
    await push.active();
    const [old] = await publicKeys();
    await rotate(true);
    await push.work();
    const after = await nextSent();
    expect(signatures(after)).toEqual(['v1a', 'v1']);
    expect(isGood(after, v1a(old?.publicKey as string))).toBe(false);
    expect((await publicKeys()).filter(({ validUntil }) => validUntil === null)).toHaveLength(1);
  });
});

describe('the secret of a subscription', () => {
  const v1 = (secret: string) => ({ scheme: 'v1', secret }) as const;
  const oldSecret = () => push.subscriber.keys.find((key) => key.scheme === 'v1') as WebhookVerifyingKey;
  const renew = (id: string, revoke: boolean) => run(renewSecret, { id, revoke }, push.desk.partner('demo-court'));

  it('is renewed with two weeks in which both sign', async () => {
    const { id } = await push.active();
    const { secret } = await renew(id, false);
    const during = await nextSent();
    expect(signatures(during)).toEqual(['v1a', 'v1', 'v1']);
    expect([v1(secret), oldSecret()].map((key) => isGood(during, key))).toEqual([true, true]);
    await push.at('2026-10-12T09:01:00+08:00');
    const after = await nextSent();
    expect([v1(secret), oldSecret()].map((key) => isGood(after, key))).toEqual([true, false]);
  });

  it('ends at once where the agency says so, and the secret of another subscription goes on', async () => {
    const { id } = await push.active();
    const other = await push.subscribe({ filter: { exact: { purpose: 'PANEL' } } });
    const { secret } = await renew(other.subscription.id, true);
    const { secret: mine } = await renew(id, true);
    const after = await nextSent();
    expect(signatures(after)).toEqual(['v1a', 'v1']);
    expect([v1(mine), v1(secret), v1(other.secret)].map((key) => isGood(after, key))).toEqual([true, false, false]);
  });
});
