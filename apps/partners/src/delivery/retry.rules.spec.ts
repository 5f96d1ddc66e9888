import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeAttempt, type Outcome, type Verdict } from './retry.rules.js';

const START = new Date('2026-10-01T00:00:00Z');
const SEVEN_DAYS_MS = 7 * 86_400_000;
const failed: Outcome = { status: 500, fault: null, retryAfterSeconds: null };
const judge = (outcome: Partial<Outcome>, attempts = 1, now = START, random = 0): Verdict =>
  judgeAttempt({ ...failed, ...outcome }, { attempts, firstAt: START, now, random });

/** Instants of all attempts on an endpoint that always fails in the same way, in ms after the first. */
function attemptsUntilParked(outcome: Partial<Outcome>, random: number): { at: number[]; end: Verdict } {
  const at = [0];
  for (;;) {
    const now = new Date(START.getTime() + (at.at(-1) as number));
    const verdict = judge(outcome, at.length, now, random);
    if (verdict.kind !== 'RETRY') return { at, end: verdict };
    at.push(verdict.at.getTime() - START.getTime());
  }
}
const pauses = (at: readonly number[]) => at.slice(1).map((one, n) => (one - (at[n] as number)) / 1000);

describe('an endpoint that is away', () => {
  it('is tried at once, then after 5 s, 1 min, 5 min, 30 min, 2 h, 5 h, 10 h, then every 12 h, the last time when seven days are over', () => {
    const { at, end } = attemptsUntilParked({}, 0);
    const hours = 3600;
    const table = [5, 60, 300, 1800, 2 * hours, 5 * hours, 10 * hours];
    expect(pauses(at).slice(0, 7)).toEqual(table);
    const later = pauses(at).slice(7);
    expect(later.slice(0, -1)).toEqual(later.slice(0, -1).map(() => 12 * hours));
    expect(at.at(-1)).toBe(SEVEN_DAYS_MS);
    expect(end).toEqual({ kind: 'PARK', reason: 'EXHAUSTED' });
  });

  it('is tried until the end of the seven days whatever the jitter, which adds a tenth at most', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (random) => {
        const { at } = attemptsUntilParked({ status: null, fault: 'TIMEOUT' }, random);
        const [plain, late] = [pauses(attemptsUntilParked({}, 0).at), pauses(at)];
        expect(at.at(-1)).toBe(SEVEN_DAYS_MS);
        for (const [n, pause] of late.slice(0, -1).entries()) {
          expect(pause).toBeGreaterThanOrEqual((plain[n] ?? 0) - 0.001);
          expect(pause).toBeLessThanOrEqual(12 * 3600 * 1.1 + 0.001);
        }
      }),
    );
  });
});

describe('an answer', () => {
  it.each([200, 201, 204, 299])('%i is a delivery', (status) => {
    expect(judge({ status })).toEqual({ kind: 'DELIVERED' });
  });

  it.each([301, 307, 408, 409, 425, 429, 500, 503, 599])('%i is tried again for seven days', (status) => {
    expect(judge({ status }, 9).kind).toBe('RETRY');
  });

  it.each([400, 401, 403, 404, 413, 422])('%i is tried once more, then parked', (status) => {
    expect(judge({ status }, 1).kind).toBe('RETRY');
    expect(judge({ status }, 2)).toEqual({ kind: 'PARK', reason: 'POISON' });
  });

  it('410 disables', () => {
    expect(judge({ status: 410 })).toEqual({ kind: 'DISABLE' });
  });

  it.each([
    [429, 90, 90],
    [503, 90, 90],
    [503, 1_000_000, 12 * 3600],
    [429, 1, 5],
    [500, 90, 5],
  ])('%i with Retry-After %i is waited for %i seconds', (status, retryAfterSeconds, seconds) => {
    const at = new Date(START.getTime() + seconds * 1000);
    expect(judge({ status, retryAfterSeconds })).toEqual({ kind: 'RETRY', at });
  });
});
