import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR } from '@redress/deadlines';
import {
  accountabilityActs,
  type AccountabilityStatus,
  appealUntil,
  isFault,
  isHeard,
  isSameHand,
  mayNow,
  measureFits,
  statementUntil,
} from './accountability.rules.js';
import { degrees, grounds, measures } from './ground.data.js';

describe('a file on a fault', () => {
  it('goes from finding to statement, determination, decision, appeal and effect, and skips nothing', () => {
    const allowed = Object.fromEntries(
      (Object.keys(accountabilityActs) as AccountabilityStatus[]).map((status) => [
        status,
        (
          [
            'recordFinding',
            'giveStatement',
            'determineFault',
            'decideAccountability',
            'appealAccountability',
            'decideAppeal',
          ] as const
        ).filter((act) => mayNow({ status }, act)),
      ]),
    );
    expect(allowed).toEqual({
      PROPOSED: ['recordFinding'],
      FOUND: ['giveStatement', 'determineFault'],
      STATED: ['determineFault'],
      DETERMINED: ['decideAccountability'],
      DECIDED: ['appealAccountability'],
      APPEALED: ['decideAppeal'],
      FINAL: [],
      DISMISSED: [],
      REVOKED: [],
    });
  });

  it('hears the one it is about, or lets the days for it pass', () => {
    expect(statementUntil('2026-07-25', DEFAULT_CALENDAR)).toBe('2026-08-04');
    const found = { status: 'FOUND' as const, statementBy: '2026-08-04' };
    expect(isHeard(found, '2026-08-04')).toBe(false);
    expect(isHeard(found, '2026-08-05')).toBe(true);
    expect(isHeard({ ...found, statementBy: null }, '2026-08-05')).toBe(false);
    expect(isHeard({ ...found, status: 'STATED' }, '2026-07-26')).toBe(true);
  });

  it('can be appealed for thirty days, to a working day', () => {
    expect(appealUntil('2026-09-01', DEFAULT_CALENDAR)).toBe('2026-10-08');
    expect(appealUntil('2026-08-03', DEFAULT_CALENDAR)).toBe('2026-09-02');
  });

  it('passes through four hands', () => {
    const hands = ['a'];
    for (const act of ['recordFinding', 'determineFault', 'decideAccountability', 'decideAppeal'] as const)
      expect([isSameHand({ hands }, act, 'a'), isSameHand({ hands }, act, 'b')]).toEqual([true, false]);
    expect(isSameHand({ hands }, 'giveStatement', 'a')).toBe(false);
  });

  it('takes a measure that fits whom it is about', () => {
    expect(measures.filter((measure) => measureFits({ officer: null }, measure))).toEqual([
      'TALK',
      'CIRCULAR',
      'LISTED',
      'CORRECT_IN_TIME',
    ]);
    expect(measures.filter((measure) => measureFits({ officer: 'x' }, measure))).toEqual([
      'TALK',
      'CIRCULAR',
      'ADMONITION',
      'ORGANISATIONAL',
      'DISCIPLINE',
      'PROSECUTION',
    ]);
  });

  it('knows that a flaw of drafting or an exemption is no fault', () => {
    expect(degrees.filter(isFault)).toEqual(['INTENT', 'GROSS_NEGLIGENCE', 'NEGLIGENCE']);
  });

  it('rests on what the agency did: no ground is a petition that exists', () => {
    for (const basis of Object.values(grounds)) expect(basis).toMatch(/^2022 Regulations 4[2-6]/);
  });
});
