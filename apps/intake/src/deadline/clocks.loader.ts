import { clocksOfMatters, type ReadContext } from '@redress/service-kit';

/** The clocks of petitions, for one request: a clock is read through its petition, which decided who may see it. */
export const clocksByPetition = (ctx: ReadContext, ids: readonly string[]) => clocksOfMatters(ctx, ids);
