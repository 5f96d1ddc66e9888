import type { Route, Track } from '@redress/contracts';
import { type CountingBasis, deadline, isProblem } from '@redress/deadlines';
import type { Petition } from '../petition/petition.rules.js';
import { isOurs, objectionOpen } from '../petition/decision.rules.js';
import { isLegalRoute } from './legal-route.rules.js';

type Considered = Pick<Petition, 'route' | 'litigationRelated' | 'decision'>;

export type AcceptanceRefusal = 'OBJECTION_OPEN' | 'LITIGATION_NOT_ACCEPTED' | 'ROUTE_NOT_ACCEPTED' | 'NOT_OURS';

/** Why a matter may not be accepted; null when it may. Routes 5 (perform the duty, answer) and 6 (petition opinion) of article 31 are ours to do. */
export function refuseAcceptance(petition: Considered): AcceptanceRefusal | null {
  if (objectionOpen(petition)) return 'OBJECTION_OPEN';
  if (petition.litigationRelated) return 'LITIGATION_NOT_ACCEPTED';
  if (isLegalRoute(petition.route)) return 'ROUTE_NOT_ACCEPTED';
  return isOurs(petition) ? null : 'NOT_OURS';
}

/** The clock that handling runs on from acceptance: T10 simple, T11 ordinary, T21 suggestion; none on route 5, whose limit is in the statute of the duty. */
export function handlingRule(track: Track, route: Route): 'T10' | 'T11' | 'T21' | null {
  if (track === 'SUGGESTION') return 'T21';
  if (route !== 'PETITION') return null;
  return track === 'SIMPLE' ? 'T10' : 'T11';
}

/** The last day for the answer, as the acceptance notice names it; null where the petition rules set none. */
export function answerBy(
  track: Track,
  route: Route,
  { acceptedOn, receivedOn }: { readonly acceptedOn: string; readonly receivedOn: string },
  basis: CountingBasis,
): string | null {
  const rule = handlingRule(track, route);
  const answer = rule && deadline({ ...basis, rule, from: rule === 'T21' ? receivedOn : acceptedOn });
  return answer && !isProblem(answer) ? answer.dueDate : null;
}
