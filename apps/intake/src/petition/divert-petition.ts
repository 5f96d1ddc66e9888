import { petitionDiverted, type Route } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, basisOf, type Refused, updateRow } from '@redress/service-kit';
import { closeObjectionWindow } from '../deadline/objection-window.js';
import { isNoticeOwed, queueFirstNotice } from '../notice/queue-notice.js';
import { openLegalRoutes, refuseDiversion } from '../triage/diversion.rules.js';
import { lastDayOf } from '../triage/legal-route.rules.js';
import { refuseTriage } from '../triage/triage.refusals.js';
import type { DivertPetition } from '../triage/triage.input.js';
import { withPetition } from './lock-petition.js';
import { petitionEvent, petitionThing } from './petition.outgoing.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';

/** Guides a matter into the procedure the law has for it, with a notice that names the remedy and its last day (2022 Regulations 23(4), 31(1)-(4); flow row 9). */
export const divertPetition = (ctx: ActContext, input: DivertPetition): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'divertPetition', async (screened) => {
    const on = shanghaiDate(ctx.now);
    const refusal = refuseDiversion(screened, input, on);
    if (refusal) return refuseTriage(refusal, { route: screened.route, open: openLegalRoutes(screened).join(', ') });
    const { legalRoute, organ = null, explanation = null } = input;
    const petition = await updateRow(ctx.tx, petitionTable, screened.id, {
      status: 'DIVERTED_LEGAL',
      stage: 'DIVERTED_LEGAL',
      decision: {
        ...screened.decision,
        outcome: { act: 'divertPetition', on, by: ctx.actor.id, legalRoute, organ, explanation },
      },
    });
    await tellRoute(ctx, petition, input, on);
    return petition;
  });

async function tellRoute(ctx: ActContext, petition: Petition, input: DivertPetition, on: string): Promise<void> {
  const { legalRoute, organ = null, partner = null, decisionOn = null, explanation = null } = input;
  const lastDay = lastDayOf(legalRoute, decisionOn, (await basisOf(ctx)).calendar);
  ctx.journal.record(
    petitionThing(petition.id),
    {
      act: 'divertPetition',
      basis: '2022 Regulations 23(4), 31(1)-(4)',
      data: { legalRoute, organ, partner, decisionOn, lastDay, divertedOn: on },
      ...(explanation && { sealed: { explanation } }),
    },
    petitionEvent(petitionDiverted, petition, {
      route: petition.route as Route,
      partner,
      divertedOn: on,
      noticeOwed: isNoticeOwed(petition),
    }),
  );
  await closeObjectionWindow(ctx, petition, 'divertPetition');
  await queueFirstNotice(ctx, petition, 'STATUTORY_ROUTE', { legalRoute, organ, decisionOn, lastDay, explanation });
}
