import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR } from '@redress/deadlines';
import { isLegalRoute, lastDayOf, leadsInto, legalRouteCodes, legalRoutes } from './legal-route.rules.js';

describe('statutory routes', () => {
  it('are routes 1 to 4 of article 31', () => {
    expect(
      (['LEGAL_PROCEDURE', 'ARBITRATION', 'PARTY_APPEAL', 'ADMINISTRATIVE_PROCEDURE'] as const).every(isLegalRoute),
    ).toBe(true);
    expect([isLegalRoute('PETITION'), isLegalRoute('PERFORM_DUTY'), isLegalRoute(null)]).toEqual([false, false, false]);
  });

  it('leave no legal route of article 31 without a procedure to name', () => {
    for (const route of ['LEGAL_PROCEDURE', 'ARBITRATION', 'PARTY_APPEAL', 'ADMINISTRATIVE_PROCEDURE'] as const)
      expect(legalRouteCodes.some((code) => leadsInto(code, route))).toBe(true);
    for (const code of legalRouteCodes) expect(legalRoutes[code].routes.every(isLegalRoute)).toBe(true);
  });

  it('tell the last day of the remedy in favour of the citizen', () => {
    expect(lastDayOf('NO_FILING_RECONSIDERATION', '2026-08-03', DEFAULT_CALENDAR)).toBe('2026-08-10');
    expect(lastDayOf('NO_FILING_RECONSIDERATION', '2026-08-01', DEFAULT_CALENDAR)).toBe('2026-08-10'); // Sat 08-08 rolls to Mon
    expect(lastDayOf('ROAD_ACCIDENT_REVIEW', '2026-08-06', DEFAULT_CALENDAR)).toBe('2026-08-11'); // three working days over a weekend
    expect(lastDayOf('RECONSIDERATION', '2026-08-03', DEFAULT_CALENDAR)).toBe('2026-10-08'); // nominal 10-02 lies in the holiday
  });

  it('name no day where the decision or another statute holds it', () => {
    expect(lastDayOf('COURT', '2026-08-03', DEFAULT_CALENDAR)).toBeNull();
    expect(lastDayOf('RECONSIDERATION', null, DEFAULT_CALENDAR)).toBeNull();
  });
});
