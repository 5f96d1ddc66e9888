import { describe, expect, it } from '@jest/globals';
import { afterConclusion, mayNow, refuseNow, type ReportAct, reportActs, type ReportStatus } from './report.rules.js';

describe('a report under discipline', () => {
  it('is taken, told, concluded and told again, in this order and never twice', () => {
    const acts: ReportAct[] = ['takeReport', 'tellAcceptance', 'concludeReport', 'tellResult'];
    const allowed = (status: ReportStatus) => acts.filter((act) => mayNow({ status }, act));
    expect((Object.keys(reportActs) as ReportStatus[]).map(allowed)).toEqual([
      ['takeReport'],
      ['tellAcceptance', 'concludeReport'],
      ['tellResult'],
      [],
    ]);
  });

  it('is told to whoever gave a name, before it is concluded', () => {
    expect(refuseNow({ named: true, acceptance: null }, 'concludeReport')).toBe('REPORT_ACCEPTANCE_NOT_TOLD');
    expect(refuseNow({ named: true, acceptance: 'ACCEPTED' }, 'concludeReport')).toBeNull();
    expect(refuseNow({ named: true, acceptance: null }, 'tellAcceptance')).toBeNull();
    expect(refuseNow({ named: true, acceptance: 'ACCEPTED' }, 'tellAcceptance')).toBe('REPORT_TOLD_ALREADY');
    expect(afterConclusion({ named: true })).toBe('CONCLUDED');
  });

  it('is looked into all the same where nobody gave a name, and nobody is told', () => {
    expect(refuseNow({ named: false, acceptance: null }, 'concludeReport')).toBeNull();
    expect(refuseNow({ named: false, acceptance: null }, 'tellAcceptance')).toBe('REPORT_NOBODY_TO_TELL');
    expect(afterConclusion({ named: false })).toBe('CLOSED');
  });
});
