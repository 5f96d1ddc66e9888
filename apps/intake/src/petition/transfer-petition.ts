import { petitionTransferred } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, row, statement, updateRow } from '@redress/service-kit';
import { isNoticeOwed, queueFirstNotice } from '../notice/queue-notice.js';
import { refuseTransfer } from '../triage/transfer.rules.js';
import { refuseTriage } from '../triage/triage.refusals.js';
import type { TransferPetition } from '../triage/triage.input.js';
import type { Outcome } from './decision.rules.js';
import { withPetition } from './lock-petition.js';
import { petitionEvent, petitionThing } from './petition.outgoing.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';

const unitOf = statement(`select 1 as one from unit_copy where code = $1 and kind <> 'SUPERIOR'`);

/** Sends a matter that is not ours to the organ it belongs to, and tells the petitioner where it went (2022 Regulations 22, 23(2); flow row 10). */
export const transferPetition = (ctx: ActContext, input: TransferPetition): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'transferPetition', async (screened) => {
    const refusal = refuseTransfer(screened, (await row(ctx.tx, unitOf, [input.organ])) !== null);
    if (refusal) return refuseTriage(refusal);
    return sendOn(ctx, screened, {
      act: 'transferPetition',
      on: shanghaiDate(ctx.now),
      by: ctx.actor.id,
      organ: input.organ,
      explanation: input.explanation ?? null,
    });
  });

/** Ends a matter here because another organ has it: sent there, or taken back by the one that sent it. */
export async function sendOn(
  ctx: ActContext,
  before: Petition,
  outcome: Outcome & { readonly organ: string },
): Promise<Petition> {
  const { act, on, organ, explanation = null } = outcome;
  const petition = await updateRow(ctx.tx, petitionTable, before.id, {
    status: 'TRANSFERRED',
    stage: 'TRANSFERRED',
    decision: { ...before.decision, outcome },
  });
  ctx.journal.record(
    petitionThing(petition.id),
    {
      act,
      basis: '2022 Regulations 22, 23',
      data: { organ, transferredOn: on },
      ...(explanation && { sealed: { explanation } }),
    },
    petitionEvent(petitionTransferred, petition, {
      organ,
      transferredOn: on,
      noticeOwed: isNoticeOwed(petition),
    }),
  );
  await queueFirstNotice(ctx, petition, 'TRANSFER', { organ, on, explanation });
  return petition;
}
