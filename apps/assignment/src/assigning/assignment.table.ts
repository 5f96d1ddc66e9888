import { defineTable } from '@redress/service-kit';
import type { Assignment } from './assigning.rules.js';

export const assignmentTable = defineTable<Assignment>('assignment', {
  id: 'uuid',
  matterId: 'uuid',
  round: 'int',
  unit: 'text',
  handler: 'text',
  leaderInCharge: 'text',
  assignedBy: 'text',
  assignedOn: 'date',
  checked: 'text[]',
  outcome: 'text',
  endedOn: 'date',
  objection: 'jsonb',
});
