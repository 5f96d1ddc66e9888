import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Act, type Actor, isRefused } from '@redress/service-kit';
import { assignPetition } from '../src/assigning/assign-petition.js';
import { confirmHandOver } from '../src/assigning/confirm-hand-over.js';
import { decideJurisdiction } from '../src/assigning/decide-jurisdiction.js';
import { declareConflict } from '../src/assigning/declare-conflict.js';
import { objectToAssignment } from '../src/assigning/object-to-assignment.js';
import { recordParticipants } from '../src/assigning/record-participants.js';
import { recordParties } from '../src/assigning/record-parties.js';
import { confirmHandlingCorrection } from '../src/correction/confirm-handling-correction.js';
import { correctHandling } from '../src/correction/correct-handling.js';
import { importDirectory } from '../src/directory/import-directory.js';
import { convertToOrdinary } from '../src/handling/convert-to-ordinary.js';
import { extendHandling } from '../src/handling/extend-handling.js';
import { reopenPetition } from '../src/handling/reopen-petition.js';
import { draftOpinion } from '../src/opinion/draft-opinion.js';
import { issueOpinion } from '../src/opinion/issue-opinion.js';
import { recordExecution } from '../src/opinion/record-execution.js';
import { reviewOpinion } from '../src/opinion/review-opinion.js';
import { onPetitionVoided } from '../src/reactions/on-petition-voided.js';
import { decideRecusal } from '../src/recusal/decide-recusal.js';
import { requestRecusal } from '../src/recusal/request-recusal.js';
import { decideExcuse } from '../src/review/decide-excuse.js';
import { holdHearing } from '../src/review/hold-hearing.js';
import { issueRereviewOpinion } from '../src/review/issue-rereview-opinion.js';
import { issueReviewOpinion } from '../src/review/issue-review-opinion.js';
import { refuseReview } from '../src/review/refuse-review.js';
import { requestRereview } from '../src/review/request-rereview.js';
import { requestReview } from '../src/review/request-review.js';
import { takeReview } from '../src/review/take-review.js';
import { Matters, wholeOpinion } from './matters.fixture.js';

const reasons = '按规定';
const handler = 'station-01-officer';
/** Every act on a handling, with an input that lacks nothing. */
const ACTS: readonly (readonly [Act<never, unknown>, object])[] = [
  [assignPetition, { unit: 'station-01', handler }],
  [confirmHandOver, {}],
  [decideJurisdiction, { unit: 'station-01', reasons }],
  [declareConflict, { ground: 'PARTICIPANT' }],
  [objectToAssignment, { reasons }],
  [recordParticipants, { officers: [{ officer: handler, ground: 'PARTICIPANT' }] }],
  [recordParties, { officers: [{ officer: handler, ground: 'PARTY' }] }],
  [convertToOrdinary, { reasons }],
  [extendHandling, { days: 10, reasons }],
  [draftOpinion, wholeOpinion],
  [issueOpinion, {}],
  [recordExecution, { note: reasons }],
  [reviewOpinion, { approved: true }],
  [decideRecusal, { granted: true, reasons }],
  [requestRecusal, { officer: handler, reasons }],
  [requestReview, {}],
  [requestRereview, {}],
  [decideExcuse, { granted: true, reasons }],
  [takeReview, {}],
  [refuseReview, { reason: 'OTHER', explanation: reasons }],
  [holdHearing, { from: '2026-08-04', to: '2026-08-05' }],
  [issueReviewOpinion, { outcome: 'UPHELD', facts: reasons, basis: reasons, decision: reasons }],
  [issueRereviewOpinion, { outcome: 'UPHELD', facts: reasons, basis: reasons, decision: reasons }],
  [reopenPetition, { reason: 'NEW_FACTS', reasons }],
  [correctHandling, { field: 'extensionReasons', value: reasons, reason: reasons }],
];
const named = ACTS.map(([act, input]) => [act.name, act, input] as const);

let matters: Matters;
let open: string;
let walled: string;
let voided: string;
beforeAll(async () => {
  matters = await Matters.open();
  await matters.service.at('2026-08-03T10:00:00+08:00');
  open = await matters.handled();
  walled = await matters.accepted({}, [matters.wall.unit('legal-unit')]);
  voided = await matters.accepted();
  await matters.hear(onPetitionVoided, voided, { batchId: null, voidedOn: '2026-08-03' });
});
afterAll(() => matters?.close());

async function code(act: Act<never, unknown>, input: object, id: string, actor: Actor | string): Promise<string> {
  const who = typeof actor === 'string' ? matters.service.officer(actor) : actor;
  const result = await matters.service.acts.run(act, { ...input, id } as never, who);
  return isRefused(result) ? result.refused.code : 'done';
}

describe('an act on a handling', () => {
  it.each(named)('%s is not for a post that only watches over the county', async (_name, act, input) => {
    expect(await code(act, input, open, 'discipline-officer')).toBe('HANDLING_ACT_NOT_ALLOWED');
  });

  it.each(named)('%s does not find a matter behind the wall, nor one out of reach', async (_name, act, input) => {
    expect(await code(act, input, walled, 'legal-reviewer')).toBe('HANDLING_NOT_FOUND');
    expect(await code(act, input, open, 'station-02-officer')).toBe('HANDLING_NOT_FOUND');
  });

  it('does not find a matter that was taken out of the register, whoever asks', async () => {
    for (const [act, input] of ACTS) expect(await code(act, input, voided, 'leader')).toBe('HANDLING_NOT_FOUND');
  });
});

it('a correction that waits is confirmed by whom it concerns: not by who only watches, not behind the wall, not out of reach', async () => {
  const proposed = async (id: string): Promise<string> =>
    (
      await matters.done(
        correctHandling,
        { id, field: 'acceptedOn', value: '2026-08-02', reason: reasons },
        'petition-officer',
      )
    ).id;
  const confirm = (id: string, who: string) => code(confirmHandlingCorrection, { agreed: true }, id, who);
  const [seen, hidden] = [await proposed(open), await proposed(walled)];
  expect(await confirm(seen, 'discipline-officer')).toBe('HANDLING_ACT_NOT_ALLOWED');
  expect(await confirm(hidden, 'legal-reviewer')).toBe('CORRECTION_NOT_FOUND');
  expect(await confirm(seen, 'station-02-officer')).toBe('CORRECTION_NOT_FOUND');
  expect(await confirm(open, 'leader')).toBe('CORRECTION_NOT_FOUND');
  expect(await confirm(seen, 'leader')).toBe('done');
});

it('the directory is the administrator’s to import, and nobody else’s', async () => {
  for (const officer of ['leader', 'petition-officer', 'discipline-officer'])
    expect(await code(importDirectory, { units: [], officers: [] }, '', officer)).toBe('DIRECTORY_NOT_ALLOWED');
});
