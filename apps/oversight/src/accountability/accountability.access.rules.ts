import { type Actor, allow, type Decision, deny, walledOff } from '@redress/service-kit';
import type { Accountability, AccountabilityAct } from './accountability.rules.js';

export type AccountabilityAction = AccountabilityAct | 'readAccountability' | 'proposeAccountability';
export type AccountabilitySnapshot = Pick<Accountability, 'unit' | 'officer' | 'status' | 'wall'>;

/** Which post may do what. The one it is about is heard and appeals, whatever the post; an action without a row does not compile. */
const table: Readonly<Record<AccountabilityAction, readonly string[]>> = {
  readAccountability: ['oversight', 'legal', 'leader'],
  proposeAccountability: ['oversight'],
  recordFinding: ['oversight'],
  determineFault: ['legal'],
  decideAccountability: ['leader'],
  decideAppeal: ['leader'],
  giveStatement: [],
  appealAccountability: [],
};
const ofRespondent: readonly AccountabilityAction[] = ['readAccountability', 'giveStatement', 'appealAccountability'];

/** Whether the post may do this at all, before a file is looked at. */
export const mayByRole = (actor: Actor, action: AccountabilityAction): boolean =>
  actor.kind === 'officer' && actor.unit !== null && table[action].some((role) => actor.roles.includes(role));

/** Whether the file is about this officer, or about the unit this officer heads. */
const isAbout = (actor: Actor, { unit, officer }: AccountabilitySnapshot): boolean =>
  actor.kind === 'officer' &&
  (officer ? officer === actor.id : actor.unit === unit && actor.roles.includes('unit-head'));

/**
 * Decides on one file. Whom it is about has the right to be heard from the finding on, and none to have a hand in it; colleagues, the superior and
 * everybody else on the wall do not know of it.
 */
export function decideFile(actor: Actor, action: AccountabilityAction, file: AccountabilitySnapshot): Decision {
  if (isAbout(actor, file))
    return file.status !== 'PROPOSED' && ofRespondent.includes(action) ? allow('heard') : deny('own-case');
  if (walledOff(actor, file.wall)) return deny('wall');
  if (actor.unit === file.unit) return deny('own-unit');
  return mayByRole(actor, action) ? allow('office') : deny('role');
}

/** The same decision on reading as a predicate over `accountability a`: `$n` own code, `$n+1` own unit, `$n+2` heads it, `$n+3` wall tokens, `$n+4` a reading post. */
export const filePredicate = (n: number): string => `
  case when a.officer = $${n} or (a.officer is null and a.unit = $${n + 1} and $${n + 2}::boolean) then a.status <> 'PROPOSED'
       else not (a.wall && $${n + 3}::text[]) and a.unit <> $${n + 1} and $${n + 4}::boolean end`;

/** The parameters of `filePredicate`. */
export const fileParameters = (actor: Actor): unknown[] => [
  actor.kind === 'officer' ? actor.id : '',
  actor.unit ?? '',
  actor.roles.includes('unit-head'),
  actor.wall,
  mayByRole(actor, 'readAccountability'),
];
