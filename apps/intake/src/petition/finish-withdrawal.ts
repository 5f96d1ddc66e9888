import { petitionWithdrawn } from '@redress/contracts';
import { type ActContext, type DueTimer, endClocks, lockRow, updateRow } from '@redress/service-kit';
import { openCallBackOf } from '../call-back/open-call-back-of.js';
import { petitionEvent, petitionThing } from './petition.outgoing.js';
import type { Withdrawal } from './petition.rules.js';
import { petitionTable } from './petition.table.js';
import { withdrawalTakesEffect } from './withdraw-petition.rules.js';

/** The seven days are over and the petitioner did not take it back: the matter is withdrawn, its clocks in intake end (timer; flow row 12). While the call-back is open nothing takes effect. */
export async function finishWithdrawal(ctx: ActContext, timer: Pick<DueTimer, 'thing_id'>): Promise<void> {
  const petition = await lockRow(ctx.tx, petitionTable, timer.thing_id);
  if (!petition || !withdrawalTakesEffect(petition) || (await openCallBackOf(ctx, petition.id))) return;
  const { askedOn, effectiveOn } = petition.withdrawal as Withdrawal;
  const thing = petitionThing(petition.id);
  await updateRow(ctx.tx, petitionTable, petition.id, { status: 'WITHDRAWN', stage: 'WITHDRAWN' });
  ctx.journal.record(
    thing,
    { act: 'finishWithdrawal', basis: 'D: domain 1.5', data: { askedOn, effectiveOn } },
    petitionEvent(petitionWithdrawn, petition, { askedOn, effectiveOn }),
  );
  await endClocks(ctx, thing, null, { cause: 'withdrawPetition', stopped: true });
}
