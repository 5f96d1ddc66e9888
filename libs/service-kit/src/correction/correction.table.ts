import { defineTable } from '../database/table.js';
import type { Correction } from './correction.rules.js';

export const correctionTable = defineTable<Correction>('correction', {
  id: 'uuid',
  matterId: 'uuid',
  field: 'text',
  subjectId: 'uuid',
  before: 'text',
  after: 'text',
  reason: 'text',
  clockField: 'boolean',
  status: 'text',
  proposedBy: 'text',
  proposedOn: 'date',
  decidedBy: 'text',
  decidedOn: 'date',
  version: 'int',
});
