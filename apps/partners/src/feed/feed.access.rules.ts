import { type Actor, allow, type Decision, deny } from '@redress/service-kit';

const PARTNER = 'partner:';

/** The code of the agency that calls; null for everybody else. */
export const agencyOf = (actor: Actor): string | null =>
  actor.kind === 'partner' && actor.id.startsWith(PARTNER) ? actor.id.slice(PARTNER.length) : null;

/** An active agency reads its own feed; nobody else reads any. */
export function decideFeed(actor: Actor, agency: { readonly code: string; readonly active: boolean } | null): Decision {
  if (!agency || agencyOf(actor) !== agency.code) return deny('not-an-agency');
  return agency.active ? allow('own-feed') : deny('agency-inactive');
}
