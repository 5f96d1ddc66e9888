import { type ActContext, firstCharacters, type Refused, rows, statement, updateRow } from '@redress/service-kit';
import { listEvidence } from './find-petition.query.js';
import { withPetition } from './lock-petition.js';
import { openPart } from './open-part.js';
import { petitionThing } from './petition.outgoing.js';
import { refusePetition } from './petition.refusals.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';
import { bigrams } from './search.rules.js';
import type { SplitSubmission } from './split-submission.input.js';
import { decideSplit, type SplitPlan } from './split-submission.rules.js';
import { voidPetition } from './void-petition.js';
import { unknownAmong } from './wall-of.js';

/** The letter as it was handed in stays with its submission; where a part is sealed it stays with the sealed part instead. */
const keepLetter = statement('update submission set letter = coalesce(letter, $2) where id = $1');

/** What became of a letter: the matters its parts are now. A sealed part is in no answer. */
export interface Split {
  readonly rest: Petition | null;
  readonly parts: readonly Petition[];
}

/**
 * Divides one letter into matters of one class each (2022 Regulations 29-31; flow row 2). Every part counts its clocks from the same receipt.
 * The original keeps the requests that are left; when none is, it leaves the register and its receipt tracks the parts.
 */
export const splitSubmission = (ctx: ActContext, input: SplitSubmission): Promise<Split | Refused> =>
  withPetition(ctx, input, 'splitSubmission', async (petition) => {
    if (petition.statement?.status === 'TAKEN') return refusePetition('STATEMENT_NOT_READ_BACK');
    const { evidence } = petition;
    const listed = await listEvidence(ctx, { ...petition, evidence: null });
    const decided = decideSplit(
      { requests: petition.requests, evidence: evidence ?? listed.map(({ no }) => no) },
      input,
    );
    if ('refused' in decided) return refusePetition(decided.refused, { no: decided.no }, 'input.parts');
    const unknown = await unknownAmong(
      ctx,
      input.parts.flatMap((part) => part.concerned ?? []),
    );
    if (unknown) return refusePetition('CONCERNED_NOT_IN_DIRECTORY', { code: unknown }, 'input.parts');
    const { plan } = decided;
    ctx.journal.record(petitionThing(petition.id), {
      act: 'splitSubmission',
      basis: '2022 Regulations 29-31',
      data: { left: plan.rest.length },
      sealed: { text: petition.body },
    });
    if (!input.parts.some((part) => part.class === 'REPORT'))
      await rows(ctx.tx, keepLetter, [petition.submissionId, petition.body]);
    const rest = await keepRest(ctx, petition, plan, input.rest ?? null);
    const parts: Petition[] = [];
    for (const part of plan.parts) {
      const opened = await openPart(ctx, petition, part);
      if (opened) parts.push(opened);
    }
    return { rest, parts };
  });

/** What stays with the original. A letter of which everything was moved leaves the register: its parts are the matters now. */
async function keepRest(
  ctx: ActContext,
  petition: Petition,
  plan: SplitPlan,
  text: string | null,
): Promise<Petition | null> {
  const { rest: requests, restEvidence: evidence } = plan;
  if (!requests.length) {
    await voidPetition(ctx, petition, { changes: { status: 'VOIDED' } });
    return null;
  }
  const body = text ?? petition.body;
  const title = text === null ? petition.title : firstCharacters(text, 40);
  return updateRow(ctx.tx, petitionTable, petition.id, {
    requests,
    evidence,
    body,
    title,
    search: bigrams(`${title} ${body}`),
  });
}
