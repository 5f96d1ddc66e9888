import { describe, expect, it } from '@jest/globals';
import { type CountedClock, dutyOfClock } from './duty.rules.js';

const clock = (changes: Partial<CountedClock>): CountedClock => ({
  matterId: 'm',
  unit: 'station-01',
  status: 'MET',
  reason: null,
  endedBy: 'notice.served OPINION',
  dueDate: '2026-08-31',
  extensionDays: 0,
  correctedOn: null,
  ...changes,
});
const says = (changes: Partial<CountedClock>, today = '2026-09-15') => {
  const { counted, excluded } = dutyOfClock(clock(changes), today);
  return excluded ?? counted;
};

describe('a duty of the period', () => {
  it.each<[string, Partial<CountedClock>, string | boolean]>([
    ['served in time is counted', {}, true],
    ['served late is a failure', { status: 'MISSED' }, false],
    ['open and overdue is a failure too (G3)', { status: 'RUNNING', endedBy: null }, false],
    ['open on its last day is not due yet', { status: 'RUNNING', dueDate: '2026-09-15' }, 'NOT_YET_DUE'],
    [
      'that the law does not set is left out',
      { status: 'NOT_APPLICABLE', reason: 'IDENTITY_UNCLEAR' },
      'IDENTITY_UNCLEAR',
    ],
    ['of a matter that was withdrawn is left out', { status: 'STOPPED', endedBy: 'withdrawPetition' }, 'WITHDRAWN'],
    ['of a matter that was linked is left out', { status: 'STOPPED', endedBy: 'petition.linked' }, 'LINKED'],
    ['of a referral taken back is left out', { status: 'STOPPED', endedBy: 'recallReferral' }, 'RECALLED'],
    ['that fell away otherwise is left out', { status: 'STOPPED', endedBy: 'closePetition' }, 'DUTY_FELL_AWAY'],
    [
      'converted in time goes on with another clock',
      { status: 'STOPPED', endedBy: 'convertToOrdinary' },
      'OTHER_CLOCK',
    ],
    ['converted too late stays a failure', { status: 'MISSED', endedBy: 'convertToOrdinary' }, false],
    ['accepted by the agency goes on with its outcome', { endedBy: 'acceptReferral' }, 'OTHER_CLOCK'],
    ['returned by the agency was answered', { endedBy: 'returnReferral' }, true],
    ['of the citizen, unused, is counted as unused', { status: 'STOPPED', endedBy: 'LAPSED' }, false],
  ])('%s', (_, changes, expected) => {
    expect(says(changes)).toBe(expected);
  });

  it('says whether it was extended or corrected', () => {
    expect(dutyOfClock(clock({ extensionDays: 30, correctedOn: '2026-08-02' }), '2026-09-15')).toMatchObject({
      extended: true,
      correctedOn: '2026-08-02',
    });
  });
});
