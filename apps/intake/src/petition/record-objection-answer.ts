import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { refuseAnswer } from '../triage/transfer.rules.js';
import { refuseTriage } from '../triage/triage.refusals.js';
import type { RecordObjectionAnswer } from '../triage/triage.input.js';
import type { Objection } from './decision.rules.js';
import { withPetition } from './lock-petition.js';
import { petitionThing } from './petition.outgoing.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';
import { sendOn } from './transfer-petition.js';

/** Records what the sender says to our objection: agreed, and the matter goes back; not agreed, and it is ours to handle (2022 Regulations 23(3); flow row 11). */
export const recordObjectionAnswer = (ctx: ActContext, input: RecordObjectionAnswer): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'recordObjectionAnswer', async (before) => {
    const today = shanghaiDate(ctx.now);
    const answeredOn = input.answeredOn ?? today;
    const refusal = refuseAnswer(before, answeredOn, today);
    if (refusal) return refuseTriage(refusal, { today });
    const objection: Objection = {
      ...(before.decision.objection as Objection),
      answer: input.agreed ? 'AGREED' : 'REFUSED',
      answeredOn,
    };
    const answered = { ...before, decision: { ...before.decision, objection } };
    return input.agreed ? giveBack(ctx, answered, input, today) : keep(ctx, answered);
  });

/** The paper tells the petitioner which organ has the matter now: the one we named, else the one that sent it. */
const giveBack = (
  ctx: ActContext,
  answered: Petition,
  { explanation = null }: RecordObjectionAnswer,
  on: string,
): Promise<Petition> =>
  sendOn(ctx, answered, {
    act: 'recordObjectionAnswer',
    on,
    by: ctx.actor.id,
    organ: answered.decision.objection?.suggestedOrgan ?? (answered.fromOrgan as string),
    explanation,
  });

async function keep(ctx: ActContext, answered: Petition): Promise<Petition> {
  const { decision } = answered;
  const petition = await updateRow(ctx.tx, petitionTable, answered.id, { decision });
  ctx.journal.record(petitionThing(petition.id), {
    act: 'recordObjectionAnswer',
    basis: '2022 Regulations 23(3)',
    data: { answer: 'REFUSED', answeredOn: decision.objection?.answeredOn },
  });
  return petition;
}
