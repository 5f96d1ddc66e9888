import type { Actor } from './actor.js';

/** Code of the unit that receives, screens and assigns for the whole bureau. */
export const PETITION_OFFICE = 'petition-office';

/** Whether somebody may, and the id of the rule that says so. */
export interface Decision {
  readonly allow: boolean;
  readonly rule: string;
}
export const deny = (rule: string): Decision => ({ allow: false, rule });
export const allow = (rule: string): Decision => ({ allow: true, rule });

/** Posts that see every matter of the county; the others see what is theirs or their unit's. */
const countyWide: readonly string[] = ['petition-officer', 'oversight', 'leader', 'legal'];

/** Whether the post sees the whole county. */
export const seesCounty = (actor: Actor): boolean => countyWide.some((role) => actor.roles.includes(role));

/** Whether the post heads a unit: then what is below the unit is in reach as well. */
export const headsUnit = (actor: Actor): boolean => actor.roles.includes('unit-head');

/**
 * The actor as this matter knows them: a leader has the posts of the petition office where that office is complained about and must keep away,
 * or nobody could screen such a matter (2022 Regulations 28(3); who stands in is our reading).
 */
export const standingIn = (actor: Actor, wall: readonly string[]): Actor =>
  actor.standsInFor !== undefined && wall.includes(actor.standsInFor)
    ? { ...actor, roles: [...actor.roles, 'reception', 'petition-officer'] }
    : actor;

/** Whether one of the actor's tokens stands on the wall: then the matter does not exist for this actor (security.md 2). */
export const walledOff = (actor: Actor, wall: readonly string[]): boolean =>
  actor.wall.some((token) => wall.includes(token));
