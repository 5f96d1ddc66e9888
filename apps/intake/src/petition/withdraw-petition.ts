import { endOfDay, shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, setTimer, updateRow } from '@redress/service-kit';
import { refuseCallBack } from '../call-back/call-back.refusals.js';
import { keepContact } from '../call-back/keep-contact.js';
import { openCallBack } from '../call-back/open-call-back.js';
import { listParties } from '../party/parties.js';
import { withPetition } from './lock-petition.js';
import { petitionThing } from './petition.outgoing.js';
import { refusePetition } from './petition.refusals.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';
import type { WithdrawPetition } from './withdraw-petition.input.js';
import { refuseWithdrawal, withdrawalAsked } from './withdraw-petition.rules.js';

/** The petitioner asks to withdraw: it takes effect when seven days are over, until then it can be taken back (domain 1.5; flow row 12). No account of staff can do this. One that follows a contact by the unit complained about is asked about first. */
export const withdrawPetition = (ctx: ActContext, input: WithdrawPetition): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'withdrawPetition', async (petition) => {
    const [parties = []] = await listParties(ctx, [petition.id]);
    const refused = refuseWithdrawal(petition, input.confirmed, parties.length);
    if (refused) return refusePetition(refused, { effectiveOn: petition.withdrawal?.effectiveOn });
    const today = shanghaiDate(ctx.now);
    const { contactedOn } = input;
    if (contactedOn && contactedOn > today) return refuseCallBack('CONTACT_NOT_YET', {}, 'input.contactedOn');
    const withdrawal = withdrawalAsked(today);
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
    if (contactedOn) await keepContact(ctx, petition.id, { unit: null, contactOn: contactedOn });
    return openCallBack(ctx, asked);
  });
