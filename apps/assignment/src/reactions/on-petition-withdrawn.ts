import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { closeMatter } from '../handling/close-handling.js';

/** The withdrawal took effect after its seven days: handling ends (flow row 12). */
export const onPetitionWithdrawn = (ctx: ActContext, event: Envelope): Promise<void> =>
  closeMatter(ctx, event.key, 'WITHDRAWN', 'petition.withdrawn');
