import { defineTable } from '@redress/service-kit';
import type { Repeat } from './repeat.rules.js';

export const repeatTable = defineTable<Repeat>('repeat', {
  matterId: 'uuid',
  firstMatterId: 'uuid',
  linkedOn: 'date',
  cause: 'text',
  judgedBy: 'text',
  judgedOn: 'date',
  words: 'text',
  version: 'int',
});
