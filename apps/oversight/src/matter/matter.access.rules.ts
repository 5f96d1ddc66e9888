import { type Actor, allow, type Decision, deny, seesCounty, walledOff } from '@redress/service-kit';
import type { SupervisionAct } from '../supervision/supervision.rules.js';
import type { Matter } from './matter.rules.js';

/** What the decision needs to know of a matter. */
export type MatterSnapshot = Pick<Matter, 'unit' | 'status' | 'handler' | 'leaderInCharge' | 'recused' | 'wall'>;
export type MatterAction = SupervisionAct | 'readMatter' | 'openSupervision';

/**
 * Who may do what with the supervision of a matter. `reading`: the handler, the leader in charge, a head at or above the unit, or a county post;
 * `owing`: the handler, or a head or petition officer of the unit itself or above it. `overseeing`: the post alone, wherever the matter lies. Oversight reads everything and writes nothing of handling (security.md 2).
 */
type Nearness = 'reading' | 'owing' | 'overseeing';
type Row = { readonly roles: readonly string[]; readonly near: Nearness };
const table: Readonly<Record<MatterAction, Row>> = {
  readMatter: {
    roles: ['oversight', 'leader', 'legal', 'petition-officer', 'unit-head', 'caseworker'],
    near: 'reading',
  },
  answerSupervision: { roles: ['unit-head', 'petition-officer', 'caseworker'], near: 'owing' },
  verifyRectification: { roles: ['oversight', 'legal', 'petition-officer', 'unit-head'], near: 'reading' },
  openSupervision: { roles: ['oversight'], near: 'overseeing' },
};

/** Whether the post may do this at all, before a matter is looked at. */
export const mayByRole = (actor: Actor, action: MatterAction): boolean =>
  actor.kind === 'officer' && actor.unit !== null && table[action].roles.some((role) => actor.roles.includes(role));

/** Decides on one matter: deny overrides, the wall first. `reach`: the units at and below a head's own. Nobody outside the house sees supervision. */
export function decideAccess(
  actor: Actor,
  action: MatterAction,
  matter: MatterSnapshot,
  reach: readonly string[],
): Decision {
  if (actor.kind === 'service') return allow('own-service');
  if (matter.status === 'VOIDED') return deny('voided');
  if (matter.recused.includes(actor.id)) return deny('recused');
  if (walledOff(actor, matter.wall)) return deny('wall');
  if (!mayByRole(actor, action)) return deny('role');
  const near = nearnesses[table[action].near];
  return near(actor, matter, reach) ? allow(table[action].near) : deny('out-of-reach');
}

type Near = (actor: Actor, matter: MatterSnapshot, reach: readonly string[]) => boolean;
const hasIt: Near = (actor, { unit, handler, leaderInCharge }, reach) =>
  reach.includes(unit) || actor.id === handler || actor.id === leaderInCharge;
const nearnesses: Readonly<Record<Nearness, Near>> = {
  reading: (actor, matter, reach) => seesCounty(actor) || hasIt(actor, matter, reach),
  owing: (actor, matter, reach) =>
    hasIt(actor, matter, reach) || (actor.unit === matter.unit && actor.roles.includes('petition-officer')),
  overseeing: () => true,
};

/** The same decision on reading as a predicate over `matter m`, for lists: `$a` wall tokens, `$a+1` own code, `$a+2` county wide, `$a+3` reach. */
export const accessPredicate = (a: number): string =>
  `m.status <> 'VOIDED' and not (m.wall && $${a}::text[]) and not ($${a + 1}::text = any(m.recused))
   and ($${a + 2}::boolean or m.unit = any($${a + 3}::text[]) or $${a + 1} in (m.handler, m.leader_in_charge))`;

/** The parameters of `accessPredicate`. */
export const accessParameters = (actor: Actor, reach: readonly string[]): unknown[] => [
  actor.wall,
  actor.id,
  seesCounty(actor),
  reach,
];
