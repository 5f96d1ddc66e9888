import { type ActContext, type Refused, row, statement } from '@redress/service-kit';
import { matterThing } from '../matter/matter.outgoing.js';
import { withReferral } from './lock-referral.js';
import type { OpenReferral } from './referral.input.js';
import type { Referral } from './referral.rules.js';

/** A referral as the agency reads it: what the sender asks for; the text of the matter is read in intake, under the agency's own right. */
export interface OpenedReferral {
  readonly referral: Referral;
  readonly words: string | null;
}

const asked = statement('select words from referral_step where referral_id = $1 and no = 1');

/** The agency opens what was referred to it, with a purpose. Each time stands in the matter's history (partners.md, dataref). */
export const openReferral = (ctx: ActContext, input: OpenReferral): Promise<OpenedReferral | Refused> =>
  withReferral(ctx, input, 'openReferral', async ({ referral }) => {
    const { id, agency, matterId } = referral;
    ctx.journal.record(matterThing(matterId), {
      act: 'openReferral',
      basis: 'PIPL 34, 55: purpose of each reading',
      data: { referralId: id, agency, purpose: input.purpose },
    });
    return { referral, words: (await row<{ words: string | null }>(ctx.tx, asked, [id]))?.words ?? null };
  });
