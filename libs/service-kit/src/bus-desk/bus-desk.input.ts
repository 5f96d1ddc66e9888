import { z } from 'zod';
import { actInput, apiId, text } from '../graphql/input.js';

const stream = z.string().regex(/^[\w.-]{1,64}\/[\w.-]{1,64}\/[\w./-]{1,80}$/, 'must be producer/thing/id');

export const redriveStreamInput = actInput({ stream });
export const requestSkipInput = actInput({ stream, messageId: z.uuid(), reason: text(500, 5) });
export const confirmSkipInput = actInput({ id: apiId('skip') });
export const republishEventsInput = actInput({ from: z.union([z.date(), z.iso.datetime({ offset: true })]) });

type Input<S extends z.ZodType> = Omit<z.infer<S>, 'idempotencyKey'>;
export type RedriveStream = Input<typeof redriveStreamInput>;
export type RequestSkip = Input<typeof requestSkipInput>;
export type ConfirmSkip = Input<typeof confirmSkipInput>;
export type RepublishEvents = Input<typeof republishEventsInput>;
