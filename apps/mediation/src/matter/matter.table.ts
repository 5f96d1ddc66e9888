import { defineTable } from '@redress/service-kit';
import type { Matter } from './matter.rules.js';

export const matterTable = defineTable<Matter>('matter', {
  matterId: 'uuid',
  class: 'text',
  unit: 'text',
  status: 'text',
  registeredBy: 'text',
  handler: 'text',
  leaderInCharge: 'text',
  litigationRelated: 'boolean',
  dueDate: 'date',
  recused: 'text[]',
  wall: 'text[]',
  version: 'int',
});
