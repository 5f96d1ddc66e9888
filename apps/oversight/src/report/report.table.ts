import { defineTable } from '@redress/service-kit';
import type { Report } from './report.rules.js';

export const reportTable = defineTable<Report>('report', {
  id: 'uuid',
  status: 'text',
  level: 'text',
  named: 'boolean',
  sealedOn: 'date',
  takenBy: 'text',
  acceptance: 'text',
  conclusion: 'text',
  findings: 'text',
  wall: 'text[]',
  version: 'int',
});
