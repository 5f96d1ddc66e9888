import { defineTable } from '@redress/service-kit';
import type { Handling } from './handling.rules.js';

export const handlingTable = defineTable<Handling>('handling', {
  matterId: 'uuid',
  status: 'text',
  class: 'text',
  track: 'text',
  route: 'text',
  requests: 'int',
  acceptedOn: 'date',
  acceptingUnit: 'text',
  unit: 'text',
  handler: 'text',
  leaderInCharge: 'text',
  round: 'int',
  extension: 'jsonb',
  jurisdiction: 'jsonb',
  wrongRoutings: 'int',
  recused: 'text[]',
  joined: 'text[]',
  rating: 'text',
  closedReason: 'text',
  closedOn: 'date',
  wall: 'text[]',
  version: 'int',
});
