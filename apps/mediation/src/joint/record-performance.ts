import { mediationBreached, mediationPerformed } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, cancelTimers, type DueTimer, type Refused } from '@redress/service-kit';
import { changeMediation } from './change-mediation.js';
import { lockMediation, withMediation } from './lock-mediation.js';
import type { RecordPerformance } from './mediation.input.js';
import { mediationEvent } from './mediation.outgoing.js';
import { refuseMediationAct } from './mediation.refusals.js';
import type { Mediation } from './mediation.rules.js';

/** The entitled parties confirm that it was performed (People's Mediation Law 31; flow row 39). Late is better than never: a breach can still be made good. */
export const recordPerformance = (ctx: ActContext, input: RecordPerformance): Promise<Mediation | Refused> =>
  withMediation(ctx, input, 'recordPerformance', async (locked) => {
    const { confirmedBy } = input;
    if (confirmedBy.some((one) => !locked.parties.some(({ no }) => no === one)))
      return refuseMediationAct('MEDIATION_PARTY_UNKNOWN');
    await cancelTimers(ctx, locked.mediation.id, ['performance-missed']);
    return changeMediation(ctx, locked, {
      act: 'recordPerformance',
      basis: "People's Mediation Law 31",
      data: { confirmedBy },
      changes: { status: 'PERFORMED', performedOn: shanghaiDate(ctx.now) },
      event: (m, performed, on) =>
        mediationEvent(mediationPerformed, m, performed, { on, whole: performed.agreement?.whole ?? false }),
    });
  });

/** The promised day passed and nobody confirmed: the others are asked whether the matter is reopened (timer; flow row 39). */
export async function missPerformance(ctx: ActContext, timer: Pick<DueTimer, 'thing_id'>): Promise<void> {
  const locked = await lockMediation(ctx, timer.thing_id);
  if (locked?.mediation.status !== 'AGREED') return;
  const organ = locked.parties.some(({ kind }) => kind === 'UNIT');
  await changeMediation(ctx, locked, {
    act: 'missPerformance',
    basis: "People's Mediation Law 31; 2022 Regulations 40",
    data: { organ },
    changes: { status: 'BREACHED' },
    event: (m, breached, on) => mediationEvent(mediationBreached, m, breached, { on, organ }),
  });
}
