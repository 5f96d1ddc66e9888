import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, type Call, confirmed, diverted, settle } from './interface.fixture.js';

const COURT = 'demo-court';
const OTHER = 'demo-justice';

interface Subscription {
  readonly id: string;
  readonly endpoint: string;
  readonly status: string;
  readonly proof: string | null;
  readonly secret: string;
  readonly allowedActs: readonly string[];
  readonly lastSuccess: string | null;
  readonly lag: { readonly events: number };
  readonly parked: { readonly events: number };
}
interface Delivery {
  readonly event: string;
  readonly sequence: number;
  readonly status: string;
  readonly replayed: boolean;
  readonly attempts: readonly { readonly status: number }[];
}
const as = async <T>(path: string, more: Call = {}) => {
  const { status, body } = await call(path, { as: COURT, ...more });
  return [status, body as unknown as T] as const;
};
const post = <T>(path: string, body: object = {}, key: string = randomUUID()) =>
  as<T>(path, { body, headers: { 'idempotency-key': key } });
const deliveries = async (id: string) => (await as<{ items: Delivery[] }>(`subscriptions/${id}/deliveries`))[1].items;

let mine: Subscription;
beforeAll(async () => {
  // The sandbox opens loopback for one origin: that of its own subscription, where the partner kit listens.
  const [, { items }] = await as<{ items: Subscription[] }>('subscriptions');
  const endpoint = new URL('second', items[0]?.endpoint).href;
  const key = randomUUID();
  const [status, created] = await post<Subscription>('subscriptions', { endpoint, order: 'none' }, key);
  expect([status, created]).toEqual([201, expect.objectContaining({ status: 'UNPROVEN', order: 'none', endpoint })]);
  expect((await post<Subscription>('subscriptions', { endpoint, order: 'none' }, key))[1]).toEqual(created);
  mine = created;
}, 60_000);
afterAll(() => post(`subscriptions/${mine.id}/revoke`));

describe('a subscription over the interface', () => {
  it('is proved by itself, confirmed by an officer, and not before', async () => {
    await settle();
    const [, proved] = await as<Subscription>(`subscriptions/${mine.id}`);
    expect(proved).toMatchObject({ status: 'PROVEN', proof: 'PASSED' });
    expect(proved).not.toHaveProperty('secret');
    expect(await confirmed(mine.id)).toBe('ACTIVE');
  });

  it('delivers what happens, and shows each attempt and how it stands', async () => {
    await diverted(COURT, '不服县人民法院的民事判决(推送)');
    await settle();
    const [first] = await deliveries(mine.id);
    expect(first).toMatchObject({ sequence: 1, status: 'DELIVERED', replayed: false, attempts: [{ status: 204 }] });
    const [, standing] = await as<Subscription>(`subscriptions/${mine.id}`);
    expect(standing).toMatchObject({ lag: { events: 0 }, parked: { events: 0 }, lastSuccess: expect.any(String) });
  });

  it('is sent again what it asks for', async () => {
    const [first] = await deliveries(mine.id);
    const [status, replayed] = await post('replays', { subscription: mine.id, ids: [first?.event] });
    expect([status, replayed]).toEqual([202, { queued: 1 }]);
    await settle();
    const [, again] = await deliveries(mine.id);
    expect(again).toMatchObject({ event: first?.event, sequence: 1, status: 'DELIVERED', replayed: true });
  });

  it('is paused and resumed, and has its secret renewed, told once', async () => {
    expect((await post(`subscriptions/${mine.id}/pause`))[1]).toMatchObject({ status: 'PAUSED' });
    expect((await post(`subscriptions/${mine.id}/pause`))[1]).toMatchObject({ code: 'SUBSCRIPTION_WRONG_STATE' });
    expect((await post(`subscriptions/${mine.id}/resume`))[1]).toMatchObject({ status: 'ACTIVE' });
    const [, { secret }] = await post<Subscription>(`subscriptions/${mine.id}/secret`);
    expect([secret.startsWith('whsec_'), secret === mine.secret]).toEqual([true, false]);
  });

  it('does not exist for another agency, nor for an officer who asks over the interface', async () => {
    for (const stranger of [OTHER, 'petition-officer', undefined]) {
      expect(await call(`subscriptions/${mine.id}`, { as: stranger })).toMatchObject({ status: 404 });
      const headers = { 'idempotency-key': randomUUID() };
      const paused = await call(`subscriptions/${mine.id}/pause`, { as: stranger, body: {}, headers });
      expect([403, 404]).toContain(paused.status);
    }
    expect((await as<Subscription>(`subscriptions/${mine.id}`))[1]).toMatchObject({ status: 'ACTIVE' });
  });
});
