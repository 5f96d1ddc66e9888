import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type ClockStart, type Deadline, deadline, isProblem, recompute } from '@redress/deadlines';
import fc from 'fast-check';

type ComputedClock = ClockStart & Pick<Deadline, 'nominalDate' | 'dueDate' | 'official'>;

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../golden/${file}.v1.json`, import.meta.url), 'utf8')) as ComputedClock;
const datesOf = ({ nominalDate, dueDate, official }: ComputedClock) => ({ nominalDate, dueDate, official });
const toDay = (n: number) => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

describe('the dates of a clock', () => {
  it.each(['clock.started', 'clock.moved'])('are what anybody computes from %s alone', (file) => {
    expect(recompute(golden(file))).toMatchObject(datesOf(golden(file)));
  });

  it('that were written one day off are seen', () => {
    const wrong = { ...golden('clock.started'), dueDate: '2025-11-01' };
    expect(recompute(wrong)).not.toMatchObject(datesOf(wrong));
  });

  it('of every rule that counts days come back from what its event carries', () => {
    const rules = fc.constantFrom('T01', 'T02', 'T03', 'T06', 'T07', 'T10', 'T11', 'T21', 'T26');
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 0, max: 700 }),
        fc.constantFrom(null, 'WEB', 'LETTER', 'VISIT'),
        (rule, n, channel) => {
          const variant = rule === 'T01' ? channel : null;
          const answer = deadline({ rule, from: toDay(n), ...(variant && { channel: variant }) });
          fc.pre(!isProblem(answer));
          if (isProblem(answer)) return;
          const payload = {
            rule,
            startDay: toDay(n),
            extensionDays: 0,
            excluded: [],
            variant,
            nominalDate: answer.nominalDate,
            dueDate: answer.dueDate,
            official: answer.official,
          };
          expect(recompute(payload)).toEqual(answer);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['REPLY', '2026-09-30', '3', '2026-10-10'],
    ['OUTCOME', '2026-09-09', '15', '2026-09-30'],
  ])('of a referral come back from the working days agreed with the agency: %s', (rule, startDay, variant, dueDate) => {
    const dates = { nominalDate: dueDate, dueDate, official: true };
    expect(recompute({ rule, startDay, variant, extensionDays: 0, excluded: [], ...dates })).toMatchObject(dates);
  });

  it('of a level of mediation come back with the day it cannot pass', () => {
    const dates = { nominalDate: '2026-08-14', dueDate: '2026-08-14', official: true };
    const level = { rule: 'T36', startDay: '2026-08-07', variant: 'L3', cap: '2026-08-14' };
    expect(recompute({ ...level, extensionDays: 0, excluded: [], ...dates })).toMatchObject(dates);
  });

  it('cannot be computed for a rule nobody wrote', () => {
    expect(() => recompute({ ...golden('clock.started'), rule: 'T99' })).toThrow('T99');
  });
});
