import { hasRole, type ReadContext, reachOf } from '@redress/service-kit';

/** Whose duties an officer has before the eyes: the units in reach of a head, and for a reviewer those of the own organ. */
export async function dutyUnitsOf(ctx: ReadContext): Promise<readonly string[]> {
  const { unit } = ctx.actor;
  const reach = await reachOf(ctx);
  return hasRole(ctx.actor, 'reviewer') && unit !== null ? [...new Set([...reach, unit])] : reach;
}
