import { describe, expect, it } from '@jest/globals';
import { clocksEndedBy, noNoticeClock, owedClock } from './owed-notice.rules.js';
import { clocksAtReceipt } from './receipt-clocks.rules.js';

const received = {
  channel: 'VISIT' as const,
  receivedOn: '2026-08-03',
  identityUnclear: false,
  fromOrgan: null,
  backlog: false,
};
const rules = (given: Partial<Parameters<typeof clocksAtReceipt>[0]>) =>
  clocksAtReceipt({ ...received, ...given }).map(({ rule, notApplicable }) => [rule, notApplicable ?? null]);

describe('clocks from receipt', () => {
  it('owe a notice to who came to us directly', () => {
    expect(rules({})).toEqual([
      ['T01', null],
      ['T03', null],
    ]);
    expect(clocksAtReceipt(received)[0]).toMatchObject({
      metBy: 'registerPetition',
      variant: 'VISIT',
      startDay: '2026-08-03',
      startEvent: 'receipt',
    });
  });

  it('owe it by our own receipt when an organ sent the matter, and open five working days to object', () => {
    expect(rules({ fromOrgan: 'demo-petition-bureau' })).toEqual([
      ['T01', null],
      ['T06', null],
      ['T07', null],
    ]);
  });

  it('owe none where name or address is unclear, and none for a backlog', () => {
    expect(rules({ identityUnclear: true })).toEqual([
      ['T01', null],
      ['T03', 'IDENTITY_UNCLEAR'],
    ]);
    expect(rules({ backlog: true, fromOrgan: 'demo-petition-bureau' })).toEqual([
      ['T01', 'BACKLOG'],
      ['T06', 'BACKLOG'],
    ]);
    expect(noNoticeClock({ backlog: true, identityUnclear: true })).toBe('BACKLOG');
    expect(noNoticeClock({ backlog: false, identityUnclear: true })).toBe('IDENTITY_UNCLEAR');
    expect(noNoticeClock({ backlog: false, identityUnclear: false })).toBeNull();
  });

  it('follow the simple track', () => {
    expect(owedClock({ track: 'SIMPLE', fromOrgan: 'demo-petition-bureau' })).toBe('T09');
    expect(owedClock({ track: null, fromOrgan: 'demo-petition-bureau' })).toBe('T06');
    expect(owedClock({ track: 'ORDINARY', fromOrgan: null })).toBe('T03');
  });

  it('end with the paper that was owed and with no other', () => {
    for (const kind of ['ACCEPTANCE', 'NON_ACCEPTANCE', 'NO_FURTHER_ACCEPTANCE', 'TRANSFER', 'GUIDANCE'] as const)
      expect(clocksEndedBy(kind)).toEqual(['T03', 'T06', 'T09', 'T26']);
    expect(clocksEndedBy('STATUTORY_ROUTE')).toEqual(['T03', 'T06', 'T09', 'T26']);
    for (const kind of ['RECEIPT', 'OPINION', 'EXTENSION', 'RECUSAL'] as const) expect(clocksEndedBy(kind)).toEqual([]);
  });
});
