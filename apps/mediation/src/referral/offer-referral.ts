import { referralOffered, type ReferralPurpose } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, insertRow, lockRow, type Refused, row, statement, reachOf } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { type Agency } from '../agency/agency.table.js';
import { findAgency } from '../agency/keep-agency.js';
import { decideAccess } from '../matter/matter.access.rules.js';
import type { Matter } from '../matter/matter.rules.js';
import { matterTable } from '../matter/matter.table.js';
import { addStep } from './change-referral.js';
import type { OfferReferral } from './referral.input.js';
import { referralEvent } from './referral.outgoing.js';
import { refuseReferral } from './referral.refusals.js';
import { openStatuses, type Referral, refuseOffer } from './referral.rules.js';
import { referralTable } from './referral.table.js';

/** A matter for an agency. `words`: what the sender asks for; none where a decision of the bureau says it all. */
export interface Offer {
  readonly agency: string;
  readonly purpose: ReferralPurpose;
  readonly words?: string;
}

const before = statement(
  'select count(*)::int as offers, coalesce(bool_or(status = any($3)), false) as "hasItOpen" from referral where matter_id = $1 and agency = $2',
);

/** An officer gives a matter to a partner agency, or asks it about one (2022 Regulations 22, 31; flow row 40). */
export async function offerReferral(ctx: ActContext, input: OfferReferral): Promise<Referral | Refused> {
  const matter = await lockRow(ctx.tx, matterTable, input.petition);
  const reach = await reachOf(ctx);
  if (!matter || !decideAccess(ctx.actor, 'readMatter', matter, reach).allow)
    return refuseReferral('REFERRAL_MATTER_NOT_FOUND');
  if (!decideAccess(ctx.actor, 'offerReferral', matter, reach).allow) return refuseReferral('REFERRAL_ACT_NOT_ALLOWED');
  return offer(ctx, matter, input);
}

/** Offers a locked matter to an agency, or says why it may not be. */
export async function offer(ctx: ActContext, matter: Matter, asked: Offer): Promise<Referral | Refused> {
  const agency = await findAgency(ctx, asked.agency);
  const { offers, hasItOpen } = (await row<{ offers: number; hasItOpen: boolean }>(ctx.tx, before, [
    matter.matterId,
    asked.agency,
    openStatuses,
  ])) as { offers: number; hasItOpen: boolean };
  const refusal = refuseOffer(matter, asked.purpose, { known: agency !== null, hasItOpen });
  if (refusal) return refuseReferral(refusal, { agency: asked.agency });
  return make(ctx, matter, asked, agency as Agency, offers + 1);
}

async function make(
  ctx: ActContext,
  matter: Matter,
  { purpose, words }: Offer,
  { code, replyWorkingDays, outcomeWorkingDays }: Agency,
  round: number,
): Promise<Referral> {
  const referral: Referral = {
    id: uuidv7(),
    matterId: matter.matterId,
    agency: code,
    purpose,
    round,
    status: 'OFFERED',
    sender: ctx.actor.id,
    senderUnit: ctx.actor.unit ?? matter.unit,
    replyWorkingDays,
    outcomeWorkingDays,
    offeredOn: shanghaiDate(ctx.now),
    deliveredOn: null,
    reason: null,
    outcome: null,
    unanswered: null,
    wall: matter.wall,
    version: 1,
  };
  await insertRow(ctx.tx, referralTable, referral);
  await addStep(
    ctx,
    { matter, referral },
    {
      act: 'offerReferral',
      step: 'OFFERED',
      by: 'SENDER',
      ...(words && { words }),
      event: (m, r, on) => referralEvent(referralOffered, m, r, { on, round, replyWorkingDays, outcomeWorkingDays }),
    },
  );
  return referral;
}
