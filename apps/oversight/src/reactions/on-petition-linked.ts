import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { keepRepeat } from '../fact/keep-fact.js';

/** A petition came again: why is for discipline to say (P8). */
export const onPetitionLinked = (ctx: ActContext, event: Envelope): Promise<void> => keepRepeat(ctx, event);
