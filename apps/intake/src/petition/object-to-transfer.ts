import { petitionTransferObjected } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, endClocks, type Refused, updateRow } from '@redress/service-kit';
import { objectionUntil } from '../deadline/objection-window.js';
import { refuseObjection } from '../triage/transfer.rules.js';
import { refuseTriage } from '../triage/triage.refusals.js';
import type { ObjectToTransfer } from '../triage/triage.input.js';
import { withPetition } from './lock-petition.js';
import { petitionEvent, petitionThing } from './petition.outgoing.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';

/** Objects, with reasons and within five working days of our receipt, to a matter an organ sent us that is not ours (T07, 2022 Regulations 23(3); flow row 11). */
export const objectToTransfer = (ctx: ActContext, input: ObjectToTransfer): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'objectToTransfer', async (before) => {
    const on = shanghaiDate(ctx.now);
    const until = await objectionUntil(ctx, before.id);
    const refusal = refuseObjection(before, until, on);
    if (refusal) return refuseTriage(refusal, { until: until ?? '-' });
    const { reasons, suggestedOrgan = null } = input;
    const petition = await updateRow(ctx.tx, petitionTable, before.id, {
      decision: { ...before.decision, objection: { on, reasons, suggestedOrgan, answer: null, answeredOn: null } },
    });
    ctx.journal.record(
      petitionThing(petition.id),
      {
        act: 'objectToTransfer',
        basis: '2022 Regulations 23(3)',
        data: { fromOrgan: petition.fromOrgan, suggestedOrgan, objectedOn: on },
        sealed: { reasons },
      },
      petitionEvent(petitionTransferObjected, petition, {
        fromOrgan: petition.fromOrgan as string,
        suggestedOrgan,
        objectedOn: on,
      }),
    );
    await endClocks(ctx, petitionThing(petition.id), ['T07'], { on, cause: 'objectToTransfer' });
    return petition;
  });
