import { endOfDay, shanghaiDate } from '@redress/deadlines';
import { type ActContext, endClocks, type Refused, updateRow } from '@redress/service-kit';
import { finishWithdrawal } from '../petition/finish-withdrawal.js';
import { withPetition } from '../petition/lock-petition.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import type { RecordCallBack } from './call-back.input.js';
import { refuseCallBack } from './call-back.refusals.js';
import { type CallBack, callBackAfter, isIndependent } from './call-back.rules.js';
import { callBackTable } from './call-back.table.js';
import { dropWithdrawal } from './drop-withdrawal.js';
import { listInvolved } from './involved.js';
import { openCallBackOf } from './open-call-back-of.js';

/**
 * Somebody independent asked the petitioner whether the withdrawal is the own wish, and writes the answer down (domain 1.5). If it is, the
 * withdrawal goes its way; if not, or if nobody was reached on three days, it falls away and the matter goes on.
 */
export const recordCallBack = (ctx: ActContext, input: RecordCallBack): Promise<CallBack | Refused> =>
  withPetition(ctx, input, 'recordCallBack', async (petition) => {
    const callBack = await openCallBackOf(ctx, petition.id);
    if (!callBack) return refuseCallBack('CALL_BACK_NOT_OPEN');
    const [involved = []] = await listInvolved(ctx, [petition.id]);
    if (!isIndependent(ctx.actor, involved)) return refuseCallBack('CALL_BACK_NOT_INDEPENDENT');
    const recorded = await record(ctx, callBack, input);
    if (recorded.status !== 'OPEN') await follow(ctx, petition, recorded);
    return recorded;
  });

async function record(ctx: ActContext, callBack: CallBack, { result }: RecordCallBack): Promise<CallBack> {
  const today = shanghaiDate(ctx.now);
  const after = callBackAfter(callBack, result, today);
  const concluded = after.status === 'OPEN' ? {} : { concludedOn: today, concludedBy: ctx.actor.id };
  ctx.journal.record(petitionThing(callBack.petitionId), {
    act: 'recordCallBack',
    basis: 'D: domain 1.5',
    data: { result, status: after.status },
  });
  return updateRow(ctx.tx, callBackTable, callBack.id, { ...after, ...concluded });
}

/** The clock ends whatever was said. An own wish whose seven days are over takes effect at once. */
async function follow(ctx: ActContext, petition: Petition, { status }: CallBack): Promise<void> {
  await endClocks(ctx, petitionThing(petition.id), ['CALL_BACK'], { cause: 'recordCallBack' });
  const { withdrawal } = petition;
  if (status !== 'OWN_WISH') {
    await updateRow(ctx.tx, petitionTable, petition.id, { withdrawal: null });
    await dropWithdrawal(ctx, petition.id);
  } else if (withdrawal && endOfDay(withdrawal.effectiveOn) <= ctx.now) {
    await updateRow(ctx.tx, petitionTable, petition.id, {
      withdrawal: { ...withdrawal, effectiveOn: shanghaiDate(ctx.now) },
    });
    await finishWithdrawal(ctx, { thing_id: petition.id });
  }
}
