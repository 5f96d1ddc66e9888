import { type Actor, allow, type Decision, deny, hasRole } from '@redress/service-kit';
import { agencyOf } from '../feed/feed.access.rules.js';

type OfficerAct = 'confirm' | 'revoke' | 'list' | 'allowHost' | 'replaceKey';
const roles: Record<OfficerAct, { roles: string[] }> = {
  confirm: { roles: ['petition-officer', 'leader', 'admin'] },
  revoke: { roles: ['petition-officer', 'leader', 'operator', 'admin'] },
  list: { roles: ['petition-officer', 'leader', 'operator', 'admin'] },
  allowHost: { roles: ['admin'] },
  replaceKey: { roles: ['operator', 'admin'] },
};

/** An active agency manages its own subscriptions; for every other they do not exist. */
export function decideOwn(actor: Actor, agency: { readonly code: string; readonly active: boolean } | null): Decision {
  if (!agency || agencyOf(actor) !== agency.code) return deny('not-own');
  return agency.active ? allow('own-subscription') : deny('agency-inactive');
}

/** What an officer of the bureau does with subscriptions. */
export function decideOfficer(actor: Actor, act: OfficerAct): Decision {
  if (actor.kind !== 'officer') return deny('no-officer');
  return hasRole(actor, ...roles[act].roles) ? allow(`officer-${act}`) : deny('role');
}

/** The officer who allowed the host is the first; the one who confirms is another. */
export const isSecond = (actor: Actor, allowedBy: string): boolean => actor.id !== allowedBy;
