import { type ActContext, type Refused, row, rows, statement } from '@redress/service-kit';
import { findAgency } from '../agency/keep-agency.js';
import { answersOf } from './answer-proposal.js';
import type { LockedMediation } from './lock-mediation.js';
import { refuseMediationAct } from './mediation.refusals.js';
import { type Level, type Member, missingConsents } from './mediation.rules.js';
import { type KnownMember, keptMembers, type NamedMember, refuseMembers } from './members.rules.js';

const officer = statement('select unit from officer_copy where code = $1 and active');
const court = 'COURT';

/** The table for a level, once all parties have agreed to it and nobody at it is barred; else why it may not sit. */
export async function seatMembers(
  ctx: ActContext,
  locked: LockedMediation,
  level: Level,
  named: readonly NamedMember[],
): Promise<Refused | Member[]> {
  const missing = missingConsents(locked.parties, await answersOf(ctx, locked.mediation.id), level);
  if (missing.length) return refuseMediationAct('MEDIATION_CONSENT_MISSING', { parties: missing.join(', '), level });
  const members: { named: NamedMember; is: KnownMember }[] = [];
  for (const member of named) members.push({ named: member, is: await knownMember(ctx, locked, member) });
  const refusal = refuseMembers(members);
  return refusal ? refuseMediationAct(refusal) : keptMembers(members);
}

async function knownMember(
  ctx: ActContext,
  locked: LockedMediation,
  { kind, code }: NamedMember,
): Promise<KnownMember> {
  if (kind === 'AGENCY') {
    const agency = await findAgency(ctx, code);
    return { known: agency !== null, barred: false, court: agency?.kind === court };
  }
  const unit = (await row<{ unit: string }>(ctx.tx, officer, [code]))?.unit;
  return { known: unit !== undefined, barred: unit !== undefined && isBarred(ctx, locked, code, unit), court: false };
}

/** Concerned, of a unit that is concerned or a party, or taken off the matter (2022 Regulations 28(3), 30(3)). */
function isBarred(ctx: ActContext, { matter, parties }: LockedMediation, code: string, unit: string): boolean {
  const { wall } = ctx.tools;
  const walled = [wall.officer(code), wall.unit(unit)].some((token) => matter.wall.includes(token));
  return walled || matter.recused.includes(code) || parties.some((party) => party.code === unit);
}

const drop = statement(`
  update mediation set members = (select coalesce(jsonb_agg(m), '[]') from jsonb_array_elements(members) m where m->>'code' <> $2)
   where matter_id = $1`);

/** An officer was taken off the matter: that officer sits at no table of it any more (flow row 15). */
export const unseat = (ctx: ActContext, matterId: string, code: string) => rows(ctx.tx, drop, [matterId, code]);
