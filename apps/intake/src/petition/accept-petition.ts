import { petitionAccepted, type Route, type Track } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, countingFrom, type Refused, updateRow } from '@redress/service-kit';
import { closeObjectionWindow } from '../deadline/objection-window.js';
import { queueFirstNotice } from '../notice/queue-notice.js';
import { answerBy, refuseAcceptance } from '../triage/acceptance.rules.js';
import { refuseTriage } from '../triage/triage.refusals.js';
import type { AcceptPetition } from '../triage/triage.input.js';
import { withPetition } from './lock-petition.js';
import { petitionEvent, petitionThing } from './petition.outgoing.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';

/**
 * Accepts a petition in the bureau's name, today (2022 Regulations 23; flow row 6). From this day handling counts its days: 60 on route 6 alone
 * (31(6), 34), 10 working days on the simple track, none of ours where a duty is performed under its own statute (31(5)).
 */
export const acceptPetition = (ctx: ActContext, input: AcceptPetition): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'acceptPetition', async (screened) => {
    const refusal = refuseAcceptance(screened);
    if (refusal) return refuseTriage(refusal);
    const acceptedOn = shanghaiDate(ctx.now);
    const petition = await updateRow(ctx.tx, petitionTable, screened.id, {
      status: 'ACCEPTED',
      stage: 'ACCEPTED',
      decision: { ...screened.decision, outcome: { act: 'acceptPetition', on: acceptedOn, by: ctx.actor.id } },
    });
    await tellAcceptance(ctx, petition, acceptedOn, input.paperAsked ?? false);
    return petition;
  });

async function tellAcceptance(
  ctx: ActContext,
  petition: Petition,
  acceptedOn: string,
  paperAsked: boolean,
): Promise<void> {
  const [track, route] = [petition.track as Track, petition.route as Route];
  const last = answerBy(
    track,
    route,
    { acceptedOn, receivedOn: petition.receivedOn },
    await countingFrom(ctx, petition.receivedOn),
  );
  ctx.journal.record(
    petitionThing(petition.id),
    { act: 'acceptPetition', basis: '2022 Regulations 23, 31', data: { track, route, acceptedOn, answerBy: last } },
    petitionEvent(petitionAccepted, petition, {
      track,
      route,
      acceptedOn,
      receivedOn: petition.receivedOn,
      ...(petition.requests.length && { requests: petition.requests.length }),
    }),
  );
  await closeObjectionWindow(ctx, petition, 'acceptPetition');
  await queueFirstNotice(ctx, petition, 'ACCEPTANCE', { acceptedOn, track, route, answerBy: last, paperAsked });
}
