import { type ActContext, cancelTimers, endClocks, rows, statement } from '@redress/service-kit';
import { petitionThing } from '../petition/petition.outgoing.js';
import { PETITION_TIMERS } from '../petition/petition-timers.js';

const end = statement(
  `update call_back set status = 'ENDED', version = version + 1 where petition_id = $1 and status = 'OPEN'`,
);

/** A withdrawal that fell away takes no effect later, and nobody is asked about it any more. */
export async function dropWithdrawal(ctx: ActContext, petitionId: string): Promise<void> {
  await cancelTimers(ctx, petitionId, PETITION_TIMERS);
  await rows(ctx.tx, end, [petitionId]);
  await endClocks(ctx, petitionThing(petitionId), ['CALL_BACK'], { cause: 'dropWithdrawal', stopped: true });
}
