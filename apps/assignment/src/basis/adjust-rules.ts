import { ruleSetOn, shanghaiDate } from '@redress/deadlines';
import { type ActContext, adjustRules as tellRules, basisOf, hasRole, type Refused } from '@redress/service-kit';
import type { AdjustRules } from './basis.input.js';
import { refuseBasis } from './basis.refusals.js';
import { clocksOf, refuseValues } from './basis.rules.js';

export interface AdjustedRules {
  readonly version: string;
  readonly effectiveFrom: string;
}

/** The bureau sets values that no law fixes, for matters that come from a day on (domain, "how sure each statement is"). */
export async function adjustRules(ctx: ActContext, input: AdjustRules): Promise<AdjustedRules | Refused> {
  if (!hasRole(ctx.actor, 'admin')) return refuseBasis('BASIS_NOT_ALLOWED');
  const { ruleSets } = await basisOf(ctx);
  const today = shanghaiDate(ctx.now);
  const refused = refuseValues(ruleSetOn(input.effectiveFrom, ruleSets), ruleSets, input, today);
  if (refused) return refuseBasis(refused.refusal, refused.params);
  const { version, effectiveFrom } = input;
  await tellRules(ctx, {
    version,
    effectiveFrom,
    clocks: clocksOf(input.values),
    adjustedOn: today,
    adjustedBy: ctx.actor.id,
  });
  return { version, effectiveFrom };
}
