import type { Actor, Clock } from '@redress/service-kit';
import type { Petition } from './petition.rules.js';

type Code = 'RATING_NOT_OPEN' | 'RATING_GIVEN' | 'RATING_WINDOW_OVER';

/** Why the petitioner cannot rate now, or null: a reply must have been served, and its 30 days must run (T30; 2022 Regulations 21). */
export function refuseRating(
  { rating }: Pick<Petition, 'rating'>,
  windows: readonly Pick<Clock, 'status'>[],
): Code | null {
  if (windows.some(({ status }) => status === 'RUNNING')) return null;
  if (!windows.length) return 'RATING_NOT_OPEN';
  return rating === null ? 'RATING_WINDOW_OVER' : 'RATING_GIVEN';
}

/** States of the whole matter in which the handler can do nothing more in it, and may learn the rating. */
const closed: readonly string[] = ['CLOSED', 'FINAL', 'WITHDRAWN'];

/** Who sees a rating: the petitioner and oversight at once, everybody else once the matter is closed, so that nobody need fear to rate (flow row 21). */
export const maySeeRating = (actor: Pick<Actor, 'kind' | 'roles'>, { stage }: Pick<Petition, 'stage'>): boolean =>
  actor.kind === 'petitioner' || actor.roles.includes('oversight') || closed.includes(stage);
