import { defineTable } from '@redress/service-kit';
import type { Accountability } from './accountability.rules.js';

export const accountabilityTable = defineTable<Accountability>('accountability', {
  id: 'uuid',
  matterId: 'uuid',
  supervisionId: 'uuid',
  reportId: 'uuid',
  unit: 'text',
  officer: 'text',
  ground: 'text',
  status: 'text',
  proposal: 'text',
  finding: 'text',
  statementBy: 'date',
  statement: 'text',
  degree: 'text',
  determination: 'text',
  measure: 'text',
  decision: 'text',
  decidedOn: 'date',
  appealBy: 'date',
  appeal: 'text',
  appealAnswer: 'text',
  finalOn: 'date',
  hands: 'text[]',
  wall: 'text[]',
  version: 'int',
});
