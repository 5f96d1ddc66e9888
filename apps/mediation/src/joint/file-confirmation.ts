import { mediationConfirmationFiled } from '@redress/contracts';
import { deadline, isProblem, shanghaiDate } from '@redress/deadlines';
import { type ActContext, endClocks, type Refused } from '@redress/service-kit';
import { findAgency } from '../agency/keep-agency.js';
import { matterThing } from '../matter/matter.outgoing.js';
import { refuseFiling } from './agreement.rules.js';
import { changeMediation } from './change-mediation.js';
import { type LockedMediation, withMediation } from './lock-mediation.js';
import type { FileConfirmation } from './mediation.input.js';
import { mediationEvent } from './mediation.outgoing.js';
import { refuseMediationAct } from './mediation.refusals.js';
import type { Agreement, Mediation } from './mediation.rules.js';

/** The parties ask the court together to confirm their agreement, within thirty days of its effect (People's Mediation Law 33; T32; flow row 39). */
export const fileConfirmation = (ctx: ActContext, input: FileConfirmation): Promise<Mediation | Refused> =>
  withMediation(ctx, input, 'fileConfirmation', async (locked) => {
    const { court, filedOn, applicants } = input;
    if ((await findAgency(ctx, court))?.kind !== 'COURT') return refuseMediationAct('CONFIRMATION_COURT_UNKNOWN');
    const missing = locked.parties.filter(({ no }) => !applicants.includes(no)).length;
    const until = lastDay(locked.mediation.agreement as Agreement);
    const refusal = refuseFiling(locked.mediation, { filedOn, missing, today: shanghaiDate(ctx.now) }, until);
    return refusal ? refuseMediationAct(refusal, { until }) : file(ctx, locked, { court, filedOn });
  });

function lastDay({ effectiveOn }: Agreement): string {
  const answer = deadline({ rule: 'T32', from: effectiveOn });
  if (isProblem(answer)) throw new Error(`T32 from ${effectiveOn}: ${answer.error.code}`);
  return answer.dueDate;
}

async function file(
  ctx: ActContext,
  locked: LockedMediation,
  { court, filedOn }: Pick<FileConfirmation, 'court' | 'filedOn'>,
): Promise<Mediation> {
  const part = locked.mediation.id;
  await endClocks(ctx, matterThing(locked.matter.matterId), ['T32'], { on: filedOn, cause: 'fileConfirmation', part });
  return changeMediation(ctx, locked, {
    act: 'fileConfirmation',
    basis: "People's Mediation Law 33; Civil Procedure Law 205",
    data: { court, filedOn },
    changes: { confirmation: { court, filedOn, decidedOn: null, confirmed: null } },
    event: (m, filed) => mediationEvent(mediationConfirmationFiled, m, filed, { on: filedOn, court }),
  });
}
