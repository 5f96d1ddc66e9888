import { clocksOfMatters, type ReadContext } from '@redress/service-kit';
import { seeHandlings, type SeenHandling } from './see-handlings.query.js';

/** Handlings by matter for one request, as its viewer may see them. */
export const handlingsByMatter = (ctx: ReadContext, ids: readonly string[]): Promise<(SeenHandling | null)[]> =>
  seeHandlings(ctx, ids);

/** The clocks of handlings: a clock is read through its handling, which decided who may see it. */
export const clocksByHandling = (ctx: ReadContext, ids: readonly string[]) => clocksOfMatters(ctx, ids);
