import { petitionAcceptanceDeclined } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, isRefused, type Refused, updateRow } from '@redress/service-kit';
import { closeObjectionWindow } from '../deadline/objection-window.js';
import { linkToFinal } from '../finality/enter-finality.js';
import { finalityFor } from '../finality/find-finality.query.js';
import { isNoticeOwed, queueFirstNotice } from '../notice/queue-notice.js';
import { declineReasons, refuseDecline } from '../triage/decline.rules.js';
import { refuseTriage } from '../triage/triage.refusals.js';
import type { DeclineAcceptance } from '../triage/triage.input.js';
import { withPetition } from './lock-petition.js';
import { petitionEvent, petitionThing } from './petition.outgoing.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';

/** Declines acceptance on a coded reason, and queues the paper that says so: non-acceptance, guidance (T19) or no further acceptance (T18); flow row 8. */
export const declineAcceptance = (ctx: ActContext, input: DeclineAcceptance): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'declineAcceptance', async (screened) => {
    const on = shanghaiDate(ctx.now);
    const final =
      input.reason === 'FINALISED' && input.finalId ? await finalityFor(ctx, screened, input.finalId) : null;
    if (isRefused(final)) return final;
    return decline(ctx, screened, { ...input, ...final, finalId: input.finalId }, on);
  });

async function decline(
  ctx: ActContext,
  screened: Petition,
  input: DeclineAcceptance,
  on: string,
): Promise<Petition | Refused> {
  const refusal = refuseDecline(screened, input, on);
  if (refusal) return refuseTriage(refusal);
  const { reason, organ = null, explanation = null } = input;
  const petition = await updateRow(ctx.tx, petitionTable, screened.id, {
    status: 'NOT_ACCEPTED',
    stage: 'NOT_ACCEPTED',
    decision: {
      ...screened.decision,
      outcome: { act: 'declineAcceptance', on, by: ctx.actor.id, reason, organ, explanation },
    },
  });
  ctx.journal.record(
    petitionThing(petition.id),
    {
      act: 'declineAcceptance',
      basis: declineReasons[reason].basis,
      data: { reason, organ, finalisedOn: input.finalisedOn ?? null, finalId: input.finalId ?? null, declinedOn: on },
      ...(explanation && { sealed: { explanation } }),
    },
    petitionEvent(petitionAcceptanceDeclined, petition, {
      reason,
      declinedOn: on,
      noticeOwed: isNoticeOwed(petition),
    }),
  );
  await closeObjectionWindow(ctx, petition, 'declineAcceptance');
  await tellWhy(ctx, petition, input);
  if (reason === 'FINALISED' && input.finalId) await linkToFinal(ctx, petition.id, input.finalId, on);
  return petition;
}

function tellWhy(
  ctx: ActContext,
  petition: Petition,
  { reason, organ, finalisedOn, explanation = null }: DeclineAcceptance,
): Promise<unknown> {
  if (reason === 'SAME_MATTER_IN_PROGRESS')
    return queueFirstNotice(ctx, petition, 'GUIDANCE', { organ: organ as string, explanation });
  if (reason === 'FINALISED')
    return queueFirstNotice(ctx, petition, 'NO_FURTHER_ACCEPTANCE', {
      organ: organ as string,
      finalisedOn: finalisedOn as string,
      explanation,
    });
  return queueFirstNotice(ctx, petition, 'NON_ACCEPTANCE', { reason, explanation });
}
