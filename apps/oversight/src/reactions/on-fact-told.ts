import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { keepFact } from '../fact/keep-fact.js';

/** Something happened that audits and indicators count, or an officer took a hand in a matter. */
export const onFactTold = (ctx: ActContext, event: Envelope): Promise<void> => keepFact(ctx, event);
