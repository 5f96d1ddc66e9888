import { actInput, apiId } from '@redress/service-kit';
import { z } from 'zod';
import { type Filter, FILTER_ATTRIBUTES } from './filter.rules.js';

const wanted = z.partialRecord(z.enum(FILTER_ATTRIBUTES), z.string().min(1).max(100));
export const filterInput: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(filterInput).min(1).max(20) }),
    z.strictObject({ any: z.array(filterInput).min(1).max(20) }),
    z.strictObject({ not: filterInput }),
    z.strictObject({ prefix: wanted as z.ZodType<Record<string, string>> }),
    z.strictObject({ exact: wanted as z.ZodType<Record<string, string>> }),
  ]),
);

export const createSubscriptionInput = actInput({
  endpoint: z.string().min(1).max(500).describe('Where events are sent: https, on a host allowed for the agency'),
  filter: filterInput.nullish().describe('all / any / not / prefix / exact; narrows, never widens'),
  order: z.enum(['matter', 'none']).default('matter').describe('`matter`: one after the other for each matter'),
});
export type CreateSubscription = Omit<z.infer<typeof createSubscriptionInput>, 'idempotencyKey' | 'expectedVersion'>;

export const subscriptionInput = actInput({ id: apiId('subscription') });
export type OneSubscription = { readonly id: string };

export const replayInput = actInput({
  id: apiId('subscription'),
  ids: z.array(z.uuid()).min(1).max(500).nullish().describe('`id` of events'),
  after: z.int().min(0).nullish().describe('`sequence` of this subscription: everything above it'),
  until: z.int().min(1).nullish().describe('with `after`: up to this one'),
  from: z.iso.datetime({ offset: true }).nullish().describe('queued at or after this instant'),
  to: z.iso.datetime({ offset: true }).nullish().describe('with `from`: before this instant'),
  failed: z.literal(true).nullish().describe('everything that is parked'),
});
export type Replay = Omit<z.infer<typeof replayInput>, 'idempotencyKey' | 'expectedVersion'>;

const revoke = z.boolean().default(false).describe('Ends the old one at once instead of after 14 days');
export const rotateKeyInput = actInput({ revoke });
export const renewSecretInput = actInput({ id: apiId('subscription'), revoke });

export const seeDeliveriesInput = z.strictObject({
  status: z.enum(['DUE', 'DELIVERED', 'PARKED']).nullish(),
  after: z.coerce.number().int().min(0).default(0).describe('`position` of the last one you have'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
