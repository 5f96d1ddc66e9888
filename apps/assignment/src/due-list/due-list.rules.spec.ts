import { describe, expect, it } from '@jest/globals';
import { dueGroups, groupOf, isDuty, spanOf } from './due-list.rules.js';

describe('the groups of the due list', () => {
  const today = '2026-09-30';

  it('follow each other without a gap, and soon is counted in working days across the holiday', () => {
    expect(spanOf('OVERDUE', today)).toEqual({ from: '0001-01-01', to: '2026-09-29' });
    expect(spanOf('TODAY', today)).toEqual({ from: '2026-09-30', to: '2026-09-30' });
    expect(spanOf('SOON', today)).toEqual({ from: '2026-10-01', to: '2026-10-10' });
    expect(spanOf('LATER', today)).toEqual({ from: '2026-10-11', to: '9999-12-31' });
    expect(spanOf(null, today)).toEqual({ from: '0001-01-01', to: '9999-12-31' });
  });

  it('give every day one group', () => {
    expect(
      ['2026-09-29', '2026-09-30', '2026-10-01', '2026-10-10', '2026-10-11'].map((day) => groupOf(day, today)),
    ).toEqual(['OVERDUE', 'TODAY', 'SOON', 'SOON', 'LATER']);
    expect(dueGroups).toEqual(['OVERDUE', 'TODAY', 'SOON', 'LATER']);
  });

  it('hold duties of the bureau and no window of the citizen', () => {
    expect(['T11', 'T03', 'T27', 'EXECUTION', 'T13', 'T16'].filter(isDuty)).toEqual(['T11', 'T03', 'T27', 'EXECUTION']);
  });
});
