import { defineTable } from '@redress/service-kit';
import type { AuditDraw, AuditItem } from './audit.rules.js';

export const drawTable = defineTable<AuditDraw>('audit_draw', {
  id: 'uuid',
  kind: 'text',
  fromDay: 'date',
  toDay: 'date',
  unit: 'text',
  seed: 'text',
  size: 'int',
  drawnBy: 'text',
  drawnOn: 'date',
});

export const itemTable = defineTable<AuditItem>('audit_item', {
  id: 'uuid',
  drawId: 'uuid',
  place: 'int',
  matterId: 'uuid',
  auditor: 'text',
  result: 'text',
  words: 'text',
  recordedOn: 'date',
  version: 'int',
});
