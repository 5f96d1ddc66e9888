import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { keepHead } from '../root/keep-head.js';

/** A service has committed itself to its history so far. */
export const onHistoryHeaded = (ctx: ActContext, event: Envelope): Promise<void> => keepHead(ctx, event);
