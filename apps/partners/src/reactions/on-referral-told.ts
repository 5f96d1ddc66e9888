import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { noteEvent } from '../feed/note-event.js';

/** Something happened to a referral: its agency is told, and no other (flow rows 40, 41). */
export const onReferralTold = (ctx: ActContext, event: Envelope): Promise<void> => noteEvent(ctx, event);
