import { defineTable } from '@redress/service-kit';
import type { Recusal } from './recusal.rules.js';

export const recusalTable = defineTable<Recusal>('recusal', {
  id: 'uuid',
  matterId: 'uuid',
  officer: 'text',
  askedBy: 'text',
  requester: 'text',
  reasons: 'text',
  askedOn: 'date',
  decidedBy: 'text',
  decidedOn: 'date',
  granted: 'boolean',
  decision: 'text',
});
