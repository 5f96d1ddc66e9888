import { describe, expect, it } from '@jest/globals';
import { refuseExtension } from './extension.rules.js';
import { answeringUnit, handlingActs, handlingClock, mayNow, unanswered } from './handling.rules.js';

describe('the states of a handling', () => {
  it('let a matter be assigned until the answer has left the house, and nothing be done once it is closed', () => {
    const assignable = Object.entries(handlingActs).filter(([, acts]) =>
      (acts as readonly string[]).includes('assignPetition'),
    );
    expect(assignable.map(([status]) => status)).toEqual(['ACCEPTED', 'ASSIGNED', 'HANDLING']);
    expect(unanswered).toEqual(['ACCEPTED', 'ASSIGNED', 'HANDLING']);
    expect(handlingActs.CLOSED).toEqual([]);
    expect(handlingActs.OPINION_SERVED).toEqual(['recordExecution']);
    expect(handlingActs.OPINION_ISSUED).toEqual(['extendHandling']);
  });

  it('let nobody draft before the hand-over is confirmed, and nobody object after it', () => {
    expect(mayNow({ status: 'ASSIGNED' }, 'draftOpinion')).toBe(false);
    expect(mayNow({ status: 'HANDLING' }, 'draftOpinion')).toBe(true);
    expect(mayNow({ status: 'ASSIGNED' }, 'objectToAssignment')).toBe(true);
    expect(mayNow({ status: 'HANDLING' }, 'objectToAssignment')).toBe(false);
  });

  it.each([
    [
      'ACCEPTED',
      [
        'recordParties',
        'recordParticipants',
        'requestRecusal',
        'decideRecusal',
        'assignPetition',
        'decideJurisdiction',
        'extendHandling',
      ],
    ],
    [
      'ASSIGNED',
      [
        'recordParties',
        'recordParticipants',
        'declareConflict',
        'requestRecusal',
        'decideRecusal',
        'assignPetition',
        'decideJurisdiction',
        'confirmHandOver',
        'objectToAssignment',
        'extendHandling',
      ],
    ],
    [
      'HANDLING',
      [
        'recordParties',
        'recordParticipants',
        'declareConflict',
        'requestRecusal',
        'decideRecusal',
        'assignPetition',
        'convertToOrdinary',
        'extendHandling',
        'draftOpinion',
        'reviewOpinion',
        'issueOpinion',
      ],
    ],
  ] as const)('name every act that %s allows', (status, acts) => {
    expect(handlingActs[status]).toEqual(acts);
  });

  it('leave the accepting unit to answer while no other has the matter', () => {
    expect(answeringUnit({ unit: null, acceptingUnit: 'petition-office' })).toBe('petition-office');
    expect(answeringUnit({ unit: 'station-01', acceptingUnit: 'petition-office' })).toBe('station-01');
  });
});

describe('the clock of handling', () => {
  it('is sixty days for a petition opinion, ten working days on the simple track, thirty for a suggestion, and none of ours for a duty', () => {
    expect(handlingClock('ORDINARY', 'PETITION')).toBe('T11');
    expect(handlingClock('SIMPLE', 'PETITION')).toBe('T10');
    expect(handlingClock('SUGGESTION', 'PETITION')).toBe('T21');
    expect(handlingClock('SUGGESTION', 'PERFORM_DUTY')).toBe('T21');
    expect(handlingClock('ORDINARY', 'PERFORM_DUTY')).toBeNull();
    expect(handlingClock('SIMPLE', 'PERFORM_DUTY')).toBeNull();
  });
});

describe('an extension', () => {
  const asked = { days: 30, extension: null, byHead: true, dueDate: '2026-10-08', today: '2026-10-08' };
  const granted = { days: 5, reasons: 'complex', by: 'leader', on: '2026-09-01' };

  it('is granted by the head, once, up to thirty days, up to the last day', () => {
    expect(refuseExtension(asked)).toBeNull();
    expect(refuseExtension({ ...asked, days: 1 })).toBeNull();
  });

  it.each([
    ['EXTENSION_NOT_HEAD', { byHead: false }],
    ['EXTENSION_NO_CLOCK', { dueDate: null }],
    ['EXTENSION_TWICE', { extension: granted }],
    ['EXTENSION_TOO_LONG', { days: 31 }],
    ['EXTENSION_TOO_LATE', { today: '2026-10-09' }],
  ])('is refused with %s', (code, change) => {
    expect(refuseExtension({ ...asked, ...change })).toBe(code);
  });

  it('asked by the wrong person says nothing about the matter’s clock', () => {
    expect(refuseExtension({ days: 99, extension: granted, byHead: false, dueDate: null, today: '2027-01-01' })).toBe(
      'EXTENSION_NOT_HEAD',
    );
  });
});
