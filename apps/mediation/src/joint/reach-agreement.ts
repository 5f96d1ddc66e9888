import { mediationAgreed } from '@redress/contracts';
import { endOfDay, shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, setTimer, startClock } from '@redress/service-kit';
import { clockMatter } from '../matter/matter.outgoing.js';
import { isConfirmable, refuseAgreement } from './agreement.rules.js';
import { changeMediation } from './change-mediation.js';
import { endLimit } from './level-limit.js';
import { type LockedMediation, personsOf, withMediation } from './lock-mediation.js';
import type { ReachAgreement } from './mediation.input.js';
import { mediationEvent } from './mediation.outgoing.js';
import { refuseMediationAct } from './mediation.refusals.js';
import type { Agreement, Mediation } from './mediation.rules.js';

/** The parties settle: from the day it takes effect it binds, and for thirty days they may ask the court together to confirm it (People's Mediation Law 29-33; flow row 38). */
export const reachAgreement = (ctx: ActContext, input: ReachAgreement): Promise<Mediation | Refused> =>
  withMediation(ctx, input, 'reachAgreement', async (locked) => {
    const { effectiveOn, performBy, whole, form, subject, signed, terms } = input;
    const agreement: Agreement = { effectiveOn, performBy, whole, form, subject };
    const missing = locked.parties.filter(({ no }) => !signed.includes(no)).length;
    const refusal = refuseAgreement(locked.mediation, agreement, { missing, today: shanghaiDate(ctx.now) });
    return refusal ? refuseMediationAct(refusal) : agree(ctx, locked, agreement, terms);
  });

async function agree(
  ctx: ActContext,
  locked: LockedMediation,
  agreement: Agreement,
  terms: string,
): Promise<Mediation> {
  const { effectiveOn, performBy, whole } = agreement;
  const persons = personsOf(locked.parties);
  const mediation = await changeMediation(ctx, locked, {
    act: 'reachAgreement',
    basis: "People's Mediation Law 29-31",
    data: { ...agreement },
    words: terms,
    changes: { status: 'AGREED', agreement, terms, endedOn: shanghaiDate(ctx.now) },
    event: (m, agreed, on) =>
      mediationEvent(mediationAgreed, m, agreed, { on, effectiveOn, performBy, whole, persons }),
  });
  await endLimit(ctx, locked, 'reachAgreement');
  const window = { rule: 'T32', part: mediation.id, startEvent: 'mediation.agreed', startDay: effectiveOn };
  if (isConfirmable(agreement)) await startClock(ctx, clockMatter(locked.matter), window);
  await setTimer(ctx, { kind: 'performance-missed', thingId: mediation.id, dueAt: endOfDay(performBy) });
  return mediation;
}
