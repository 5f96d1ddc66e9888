import { defineTable } from '@redress/service-kit';
import type { Subscription } from './subscription.rules.js';

export const subscriptionTable = defineTable<Subscription>('subscription', {
  id: 'uuid',
  agency: 'text',
  endpoint: 'text',
  filter: 'jsonb',
  ordered: 'boolean',
  status: 'text',
  reason: 'text',
  createdBy: 'text',
  allowedBy: 'text',
  confirmedBy: 'text',
  createdAt: 'timestamptz',
  probeAt: 'timestamptz',
  probedAt: 'timestamptz',
  probeResult: 'text',
  version: 'int',
});
export const subscriptionThing = (id: string) => ({ type: 'subscription', id });
