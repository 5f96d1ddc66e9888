import { z } from 'zod';

const LARGEST = 500;

/** Where an agency has read to, and how much it wants. Every number of a query is text. */
export const readFeedInput = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(LARGEST).default(100),
  idempotencyKey: z.null().optional(),
});
export type ReadFeed = Pick<z.infer<typeof readFeedInput>, 'after' | 'limit'>;
