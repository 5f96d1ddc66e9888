import { defineTable } from '@redress/service-kit';
import type { Opinion } from './opinion.rules.js';

export const opinionTable = defineTable<Opinion>('opinion', {
  id: 'uuid',
  matterId: 'uuid',
  round: 'int',
  status: 'text',
  form: 'text',
  outcomes: 'jsonb',
  facts: 'text',
  basis: 'text',
  adoption: 'jsonb',
  reviewOrgan: 'text',
  reviewWindow: 'text',
  executeBy: 'date',
  draftedBy: 'text',
  draftedOn: 'date',
  reviewedBy: 'text',
  remarks: 'text',
  issuedBy: 'text',
  issuedOn: 'date',
  servedOn: 'date',
  executedOn: 'date',
  executionNote: 'text',
  overdue: 'boolean',
  wall: 'text[]',
  version: 'int',
});
