import { type Clock, type ReadContext, rows, statement } from '@redress/service-kit';
import { type Agency, agencyTable } from '../agency/agency.table.js';
import type { ReferralStep } from './referral.rules.js';
import { referralStepTable } from './referral.table.js';

const steps = statement(
  `select ${referralStepTable.list} from referral_step where referral_id = any($1::uuid[]) order by referral_id, no`,
);
const clocks = statement('select * from clock where part_id = any($1::uuid[]) order by start_day, id');
const agencies = statement(`select ${agencyTable.list} from agency_copy where code = any($1::text[])`);

/** The chain of custody of referrals, read through the referral, which decided who may see it. The words are for sender and agency, not for the petitioner. */
export async function stepsOfReferrals(ctx: ReadContext, ids: readonly string[]): Promise<ReferralStep[][]> {
  const found = await rows<ReferralStep>(ctx.tx, steps, [ids]);
  const shown = ctx.actor.kind === 'petitioner' ? found.map((step) => ({ ...step, words: null })) : found;
  return ids.map((id) => shown.filter((step) => step.referralId === id));
}

/** The windows of referrals. */
export async function clocksOfReferrals(ctx: ReadContext, ids: readonly string[]): Promise<Clock[][]> {
  const found = await rows<Clock>(ctx.tx, clocks, [ids]);
  return ids.map((id) => found.filter((clock) => clock.part_id === id));
}

/** Agencies by their code. */
export async function agenciesByCode(ctx: ReadContext, codes: readonly string[]): Promise<(Agency | null)[]> {
  const found = await rows<Agency>(ctx.tx, agencies, [codes]);
  return codes.map((code) => found.find((agency) => agency.code === code) ?? null);
}
