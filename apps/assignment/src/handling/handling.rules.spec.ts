import { describe, expect, it } from '@jest/globals';
import { refuseExtension } from './extension.rules.js';
import {
  answeringUnit,
  handlingActs,
  handlingClock,
  type HandlingAct,
  mayNow,
  refuseReopening,
  unanswered,
  wrongState,
} from './handling.rules.js';

/** What was entered wrongly can be corrected in every state, the closed one too. */
const mistakes: readonly string[] = ['correctHandling', 'confirmHandlingCorrection'];
const ofHandling = (status: keyof typeof handlingActs) =>
  (handlingActs[status] as readonly string[]).filter((act) => !mistakes.includes(act));

describe('the states of a handling', () => {
  it('let a matter be assigned until the answer has left the house, and name what can still be done with what is closed', () => {
    const assignable = Object.entries(handlingActs).filter(([, acts]) =>
      (acts as readonly string[]).includes('assignPetition'),
    );
    expect(assignable.map(([status]) => status)).toEqual(['ACCEPTED', 'ASSIGNED', 'HANDLING']);
    expect(unanswered).toEqual(['ACCEPTED', 'ASSIGNED', 'HANDLING']);
    expect(ofHandling('OPINION_ISSUED')).toEqual(['extendHandling']);
  });

  it('let a mistake be put right whatever the state', () => {
    for (const acts of Object.values(handlingActs)) expect(acts).toEqual(expect.arrayContaining([...mistakes]));
  });

  it('let nobody draft before the hand-over is confirmed, and nobody object after it', () => {
    const open = { round: 1, closedReason: null, closedFrom: null };
    expect(mayNow({ ...open, status: 'ASSIGNED' }, 'draftOpinion')).toBe(false);
    expect(mayNow({ ...open, status: 'HANDLING' }, 'draftOpinion')).toBe(true);
    expect(mayNow({ ...open, status: 'ASSIGNED' }, 'objectToAssignment')).toBe(true);
    expect(mayNow({ ...open, status: 'HANDLING' }, 'objectToAssignment')).toBe(false);
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
    expect(ofHandling(status)).toEqual(acts);
  });

  it('leave the accepting unit to answer while no other has the matter', () => {
    expect(answeringUnit({ unit: null, acceptingUnit: 'petition-office' })).toBe('petition-office');
    expect(answeringUnit({ unit: 'station-01', acceptingUnit: 'petition-office' })).toBe('station-01');
  });
});

describe('what is closed', () => {
  const acts: HandlingAct[] = ['requestReview', 'requestRereview', 'decideExcuse', 'reopenPetition', 'recordExecution'];
  const allowed = (change: Partial<Parameters<typeof mayNow>[0]>) =>
    acts.filter((act) =>
      mayNow(
        { status: 'CLOSED', round: 1, closedReason: 'WINDOW_EXPIRED', closedFrom: 'OPINION_SERVED', ...change },
        act,
      ),
    );

  it('goes on where it stood, when what was posted in time arrives or the window is excused', () => {
    expect(allowed({})).toEqual(['requestReview', 'decideExcuse', 'reopenPetition']);
    expect(allowed({ closedFrom: 'REVIEW_SERVED' })).toEqual(['requestRereview', 'decideExcuse', 'reopenPetition']);
    expect(allowed({ closedReason: 'RESOLVED_BY_AGREEMENT' })).toEqual(allowed({}));
  });

  it('by the petitioner, or because it is in another matter, or out of the register, goes on nowhere', () => {
    expect(allowed({ closedReason: 'WITHDRAWN' })).toEqual(['reopenPetition']);
    expect(allowed({ closedReason: 'LINKED' })).toEqual(['reopenPetition']);
    expect(allowed({ closedReason: 'VOIDED' })).toEqual([]);
  });

  it('in a later round does not end what an earlier one promised', () => {
    expect(mayNow({ status: 'HANDLING', round: 1, closedReason: null, closedFrom: null }, 'recordExecution')).toBe(
      false,
    );
    expect(mayNow({ status: 'HANDLING', round: 2, closedReason: null, closedFrom: null }, 'recordExecution')).toBe(
      true,
    );
  });

  it.each([
    ['NEW_FACTS', {}, false, null],
    ['NEW_FACTS', { closedReason: 'WITHDRAWN' }, false, 'REOPEN_WITHDRAWN'],
    ['ORDER', { closedReason: 'LINKED' }, true, 'REOPEN_WITHDRAWN'],
    ['NEW_FACTS', { status: 'FINAL' }, false, 'REOPEN_FINAL'],
    ['ORDER', { status: 'FINAL' }, true, null],
    ['ORDER', {}, false, 'REOPEN_LACKS_ORDER'],
    ['BREACH', {}, false, 'REOPEN_NO_BREACH'],
    ['BREACH', { breachedOn: '2026-09-01' }, false, null],
  ] as const)('is handled again because of %s in %j (ordered: %s): %s', (reason, change, ordered, refusal) => {
    const closed = { status: 'CLOSED', closedReason: 'WINDOW_EXPIRED', breachedOn: null } as const;
    expect(refuseReopening({ ...closed, ...change }, reason, ordered)).toBe(refusal);
  });
});

describe('why a state forbids an act', () => {
  it.each([
    ['HANDLING', 'requestReview', 'REVIEW_BEFORE_SERVICE'],
    ['OPINION_ISSUED', 'requestReview', 'REVIEW_BEFORE_SERVICE'],
    ['REVIEW_REQUESTED', 'requestReview', 'REVIEW_TWICE'],
    ['REVIEW_SERVED', 'requestReview', 'REVIEW_TWICE'],
    ['FINAL', 'requestReview', 'REVIEW_FINAL'],
    ['FINAL', 'requestRereview', 'REVIEW_FINAL'],
    ['OPINION_SERVED', 'requestRereview', 'REVIEW_BEFORE_SERVICE'],
    ['REVIEW_REQUESTED', 'requestRereview', 'REVIEW_BEFORE_SERVICE'],
    ['REREVIEW_REQUESTED', 'requestRereview', 'REVIEW_TWICE'],
    ['CLOSED', 'requestReview', 'HANDLING_WRONG_STATE'],
    ['HANDLING', 'takeReview', 'HANDLING_WRONG_STATE'],
  ] as const)('%s, %s: %s', (status, act, code) => {
    expect(wrongState({ status }, act)).toBe(code);
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
