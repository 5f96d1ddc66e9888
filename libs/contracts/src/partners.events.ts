import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { code, id, instant, matter } from './vocabulary.js';

const topic = 'redress.partners';

export const referralDelivered = defineEvent(topic, 'referral.delivered', 1, {
  ...matter,
  referralId: id,
  agency: code,
  deliveredAt: instant.describe('Legal time at which the agency first had it'),
  by: z.enum(['FEED', 'PUSH']).describe('Read in the feed, or taken at its own address'),
});
