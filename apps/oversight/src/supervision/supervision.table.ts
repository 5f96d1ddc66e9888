import { defineTable } from '@redress/service-kit';
import type { Supervision } from './supervision.rules.js';

export const supervisionTable = defineTable<Supervision>('supervision', {
  id: 'uuid',
  matterId: 'uuid',
  unit: 'text',
  trigger: 'text',
  sourceId: 'uuid',
  status: 'text',
  round: 'int',
  openedOn: 'date',
  openedBy: 'text',
  words: 'text',
  answerBy: 'date',
  adopted: 'boolean',
  answer: 'text',
  answeredBy: 'text',
  verifiedBy: 'text',
  version: 'int',
});
