import { defineTable } from '@redress/service-kit';
import type { Matter } from './matter.rules.js';

export const matterTable = defineTable<Matter>('matter', {
  matterId: 'uuid',
  class: 'text',
  unit: 'text',
  status: 'text',
  handler: 'text',
  leaderInCharge: 'text',
  recused: 'text[]',
  routings: 'int',
  wrongRoutings: 'int',
  routedTo: 'text',
  objectedUnit: 'text',
  wall: 'text[]',
  version: 'int',
});
