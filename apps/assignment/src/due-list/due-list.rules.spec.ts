import { describe, expect, it } from '@jest/globals';
import { type CalendarYear, DEFAULT_CALENDAR, fixedDays } from '@redress/deadlines';
import { dueGroups, groupOf, isDuty, spanOf } from './due-list.rules.js';

describe('the groups of the due list', () => {
  const today = '2026-09-30';

  it('follow each other without a gap, and soon is counted in working days across the holiday', () => {
    expect(spanOf('OVERDUE', today, DEFAULT_CALENDAR)).toEqual({ from: '0001-01-01', to: '2026-09-29' });
    expect(spanOf('TODAY', today, DEFAULT_CALENDAR)).toEqual({ from: '2026-09-30', to: '2026-09-30' });
    expect(spanOf('SOON', today, DEFAULT_CALENDAR)).toEqual({ from: '2026-10-01', to: '2026-10-10' });
    expect(spanOf('LATER', today, DEFAULT_CALENDAR)).toEqual({ from: '2026-10-11', to: '9999-12-31' });
    expect(spanOf(null, today, DEFAULT_CALENDAR)).toEqual({ from: '0001-01-01', to: '9999-12-31' });
  });

  it('look at the calendar that was loaded', () => {
    const year: CalendarYear = {
      year: 2027,
      status: 'official',
      source: 'invented',
      off: [...fixedDays(2027), '2027-03-03', '2027-03-04'].sort(),
      workWeekend: ['2027-03-06'],
    };
    const loaded = DEFAULT_CALENDAR.withYear(year);
    if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
    expect(spanOf('SOON', '2027-03-02', DEFAULT_CALENDAR).to).toBe('2027-03-05');
    expect(spanOf('SOON', '2027-03-02', loaded.calendar).to).toBe('2027-03-08');
    expect(groupOf('2027-03-08', '2027-03-02', loaded.calendar)).toBe('SOON');
  });

  it('give every day one group', () => {
    expect(
      ['2026-09-29', '2026-09-30', '2026-10-01', '2026-10-10', '2026-10-11'].map((day) =>
        groupOf(day, today, DEFAULT_CALENDAR),
      ),
    ).toEqual(['OVERDUE', 'TODAY', 'SOON', 'SOON', 'LATER']);
    expect(dueGroups).toEqual(['OVERDUE', 'TODAY', 'SOON', 'LATER']);
  });

  it('hold duties of the bureau and no window of the citizen', () => {
    expect(['T11', 'T03', 'T27', 'EXECUTION', 'T13', 'T16'].filter(isDuty)).toEqual(['T11', 'T03', 'T27', 'EXECUTION']);
  });
});
