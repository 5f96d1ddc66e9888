import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { agreementBroken } from '../handling/follow-mediation.js';

/** An agreement was not performed by its day: the petition office asks whether the matter is reopened (flow row 39). */
export const onMediationBreached = (ctx: ActContext, event: Envelope): Promise<void> => agreementBroken(ctx, event.key);
