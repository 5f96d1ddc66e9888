import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { readReferralAnswer } from '../handling/read-referral-answer.js';

/** An agency answered: who handles the matter has something to read (flow row 41). */
export const onReferralAnswered = (ctx: ActContext, event: Envelope): Promise<void> =>
  readReferralAnswer(ctx, event.key);
