import { mediationConfirmationFiled } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, endClocks, type Refused, row, statement } from '@redress/service-kit';
import { findAgency } from '../agency/keep-agency.js';
import { matterThing } from '../matter/matter.outgoing.js';
import { refuseFiling } from './agreement.rules.js';
import { changeMediation } from './change-mediation.js';
import { type LockedMediation, withMediation } from './lock-mediation.js';
import type { FileConfirmation } from './mediation.input.js';
import { mediationEvent } from './mediation.outgoing.js';
import { refuseMediationAct } from './mediation.refusals.js';
import type { Mediation } from './mediation.rules.js';

const windowOf = statement(
  `select due_date from clock where part_id = $1 and rule = 'T32' order by start_day desc, id desc limit 1`,
);

/** The parties ask the court together to confirm their agreement, within thirty days of its effect (People's Mediation Law 33; T32; flow row 39). */
export const fileConfirmation = (ctx: ActContext, input: FileConfirmation): Promise<Mediation | Refused> =>
  withMediation(ctx, input, 'fileConfirmation', async (locked) => {
    const { court, filedOn, applicants } = input;
    if ((await findAgency(ctx, court))?.kind !== 'COURT') return refuseMediationAct('CONFIRMATION_COURT_UNKNOWN');
    const missing = locked.parties.filter(({ no }) => !applicants.includes(no)).length;
    const until = await lastDay(ctx, locked.mediation);
    const refusal = refuseFiling(locked.mediation, { filedOn, missing, today: shanghaiDate(ctx.now) }, until);
    return refusal ? refuseMediationAct(refusal, { until }) : file(ctx, locked, { court, filedOn });
  });

/** As the window of this agreement has it: a calendar that was loaded since made it no shorter (K11). Null where no court confirms. */
const lastDay = async (ctx: ActContext, { id }: Mediation): Promise<string | null> =>
  (await row<{ due_date: string }>(ctx.tx, windowOf, [id]))?.due_date ?? null;

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
