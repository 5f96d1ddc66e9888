import { referralRecalled, type RecallCause } from '@redress/contracts';
import { type ActContext, type Refused, rows, statement } from '@redress/service-kit';
import type { Matter } from '../matter/matter.rules.js';
import { changeReferral } from './change-referral.js';
import { type Locked, withReferral } from './lock-referral.js';
import type { WordsOnReferral } from './referral.input.js';
import { referralEvent } from './referral.outgoing.js';
import { endWindow } from './referral-windows.js';
import { openStatuses, type Referral } from './referral.rules.js';
import { referralTable } from './referral.table.js';

/** The sender takes it back; from now on the agency reads nothing of it (flow row 41; security.md 2). */
export const recallReferral = (ctx: ActContext, input: WordsOnReferral): Promise<Referral | Refused> =>
  withReferral(ctx, input, 'recallReferral', (locked) => takeBack(ctx, locked, 'SENDER', input.words));

const open = statement(
  `select ${referralTable.list} from referral where matter_id = $1 and status = any($2) order by id for update`,
);

/** Takes back whatever of a locked matter is still with agencies: the matter is open to them no more. */
export async function recallAll(ctx: ActContext, matter: Matter, cause: RecallCause): Promise<void> {
  for (const referral of await rows<Referral>(ctx.tx, open, [matter.matterId, openStatuses]))
    await takeBack(ctx, { matter, referral }, cause);
}

async function takeBack(ctx: ActContext, locked: Locked, cause: RecallCause, words?: string): Promise<Referral> {
  const referral = await changeReferral(ctx, locked, {
    act: 'recallReferral',
    step: 'RECALLED',
    by: 'SENDER',
    code: cause,
    ...(words && { words }),
    changes: { status: 'RECALLED', reason: cause },
    event: (m, r, on) => referralEvent(referralRecalled, m, r, { on, cause }),
  });
  await endWindow(ctx, locked, 'recallReferral', true);
  return referral;
}
