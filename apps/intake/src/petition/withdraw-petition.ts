import { endOfDay, shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, setTimer, updateRow } from '@redress/service-kit';
import { withPetition } from './lock-petition.js';
import { petitionThing } from './petition.outgoing.js';
import { refusePetition } from './petition.refusals.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';
import type { WithdrawPetition } from './withdraw-petition.input.js';
import { refuseWithdrawal, withdrawalAsked } from './withdraw-petition.rules.js';

/** The petitioner asks to withdraw: it takes effect when seven days are over, until then it can be taken back (domain 1.5; flow row 12). No account of staff can do this. */
export const withdrawPetition = (ctx: ActContext, input: WithdrawPetition): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'withdrawPetition', async (petition) => {
    const refused = refuseWithdrawal(petition, input.confirmed);
    if (refused) return refusePetition(refused, { effectiveOn: petition.withdrawal?.effectiveOn });
    const withdrawal = withdrawalAsked(shanghaiDate(ctx.now));
    const asked = await updateRow(ctx.tx, petitionTable, petition.id, { withdrawal });
    await setTimer(ctx, {
      kind: 'withdrawal-effective',
      thingId: petition.id,
      dueAt: endOfDay(withdrawal.effectiveOn),
    });
    const sealed: Record<string, string> = input.reason ? { reason: input.reason } : {};
    ctx.journal.record(petitionThing(petition.id), {
      act: 'withdrawPetition',
      basis: 'D: domain 1.5',
      data: { ...withdrawal },
      sealed,
    });
    return asked;
  });
