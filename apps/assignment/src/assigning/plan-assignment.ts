import { type ActContext, type Refused } from '@redress/service-kit';
import { findOfficer, findUnit, type KnownOfficer } from '../directory/find-officer.query.js';
import type { Handling } from '../handling/handling.rules.js';
import type { AssignPetition } from './assigning.input.js';
import { refuseAssigning } from './assigning.refusals.js';
import { type Assignment, refuseAssignment } from './assigning.rules.js';
import { checkConflict } from './check-conflict.query.js';

/** Why the officers and the unit that were named cannot have the matter, or null: the directory first, then every conflict of interest. */
export async function refusePlan(
  ctx: ActContext,
  handling: Handling,
  input: AssignPetition,
  history: readonly Assignment[],
): Promise<Refused | null> {
  const unit = await findUnit(ctx, input.unit);
  const handler = await findOfficer(ctx, input.handler);
  const leader = input.leaderInCharge ? await findOfficer(ctx, input.leaderInCharge) : null;
  const refusal = refuseAssignment(
    { unit, handler, leader, leaderNamed: Boolean(input.leaderInCharge) },
    handling,
    history,
  );
  if (refusal)
    return refuseAssigning(refusal, { unit: handling.jurisdiction?.unit ?? input.unit, handler: input.handler });
  for (const officer of [handler, leader]) {
    const conflict = officer && (await conflictOf(ctx, handling, officer));
    if (conflict) return conflict;
  }
  return null;
}

async function conflictOf(ctx: ActContext, handling: Handling, { code, unit }: KnownOfficer): Promise<Refused | null> {
  const conflict = await checkConflict(ctx, handling, code, unit);
  return conflict && refuseAssigning(conflict, { officer: code });
}
