import { referralReturned } from '@redress/contracts';
import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { matterTable } from '../matter/matter.table.js';
import { changeReferral } from './change-referral.js';
import { withReferral } from './lock-referral.js';
import type { ReturnReferral } from './referral.input.js';
import { referralEvent } from './referral.outgoing.js';
import { endWindow } from './referral-windows.js';
import { handsOver, type Referral } from './referral.rules.js';

/** The agency gives it back with a reason; what was diverted or transferred is screened again (flow row 41). */
export const returnReferral = (ctx: ActContext, input: ReturnReferral): Promise<Referral | Refused> =>
  withReferral(ctx, input, 'returnReferral', async (locked) => {
    const { reason, words } = input;
    const referral = await changeReferral(ctx, locked, {
      act: 'returnReferral',
      step: 'RETURNED',
      by: 'AGENCY',
      code: reason,
      words,
      changes: { status: 'RETURNED', reason },
      event: (m, r, on) => referralEvent(referralReturned, m, r, { on, reason }),
    });
    await endWindow(ctx, locked, 'returnReferral');
    if (handsOver(referral.purpose)) await updateRow(ctx.tx, matterTable, referral.matterId, { status: 'OPEN' });
    return referral;
  });
