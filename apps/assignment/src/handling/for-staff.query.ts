import type { ReadContext } from '@redress/service-kit';
import { pendingRecusal } from '../recusal/pending-recusal.query.js';
import type { Handling } from './handling.rules.js';

/** What stands inside the house and not in the petitioner's view: who exactly handles it, tasks, remarks, wrong routings. */
export const forStaff = async <T>(ctx: ReadContext, value: T): Promise<T | null> =>
  ctx.actor.kind === 'petitioner' ? null : value;

/** The rating, hidden from everybody in the house until the matter is closed (domain C4b). */
export const ratingAfterClosure = ({ status, rating }: Handling): string | null =>
  status === 'CLOSED' || status === 'FINAL' ? rating : null;

/** The officer whose recusal is asked for and not decided: that officer stops. */
export const recusalAskedOf = async (ctx: ReadContext, { matterId }: Handling): Promise<string | null> =>
  ctx.actor.kind === 'petitioner' ? null : ((await pendingRecusal(ctx, matterId))?.officer ?? null);
