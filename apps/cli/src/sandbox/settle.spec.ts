import { describe, expect, it } from '@jest/globals';
import type { Lag } from './service-clock.js';
import { settle } from './settle.js';

const now = '2026-01-01T00:00:00.000Z';
const calm: Lag = { now, outbox: 0, consumer: 0, read: 0, parked: [], effects: { due: 0, waiting: 0 } };

/** A service that answers these lags one after the other, then the last for ever. */
function service(name: string, ...lags: Partial<Lag>[]) {
  let turn = 0;
  return { name, lag: async () => ({ ...calm, ...lags[Math.min(turn++, lags.length - 1)] }), asked: () => turn };
}

describe('settling', () => {
  it('waits for outboxes, consumers and due effects', async () => {
    const intake = service('intake', { outbox: 2 }, { outbox: 1 }, {});
    const assignment = service('assignment', {}, { consumer: 1 }, { effects: { due: 1, waiting: 0 } }, {});
    await expect(settle([intake, assignment], 2000)).resolves.toEqual({ settled: true, now, parked: {}, waiting: 0 });
    expect(assignment.asked()).toBeGreaterThanOrEqual(5);
  });

  it('does not trust a single look: an event may be between two services', async () => {
    const assignment = service('assignment', {}, { consumer: 1 }, {});
    await settle([service('intake', {}), assignment], 2000);
    expect(assignment.asked()).toBeGreaterThanOrEqual(4);
  });

  it('does not trust two calm looks when something was written between them', async () => {
    const assignment = service('assignment', { read: 1 }, { read: 2 }, { read: 2 });
    await settle([service('intake', {}), assignment], 2000);
    expect(assignment.asked()).toBe(3);
  });

  it('reports what is parked and what waits for its next attempt, and does not wait for them', async () => {
    const parked = [{ consumer: 'assignment', stream: 's' }];
    await expect(settle([service('intake', { parked, effects: { due: 0, waiting: 3 } })], 2000)).resolves.toEqual({
      settled: true,
      now,
      parked: { intake: parked },
      waiting: 3,
    });
  });

  it('says what is pending when time is up', async () => {
    await expect(settle([service('intake', { outbox: 1 })], 40)).rejects.toMatchObject({
      status: 504,
      code: 'NOT_SETTLED',
      details: { services: { intake: { outbox: 1 } } },
    });
  });
});
