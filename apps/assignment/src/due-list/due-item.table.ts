import type { MatterClass } from '@redress/contracts';
import { defineTable } from '@redress/service-kit';

/** One open duty with a last day, from any service. Days are legal days, Asia/Shanghai. */
export interface DueItem {
  clockId: string;
  matterId: string;
  /** The service that keeps the clock. */
  producer: string;
  /** T01 to T36, or EXECUTION for the promised day of a supported opinion. */
  rule: string;
  class: MatterClass;
  unit: string | null;
  officer: string | null;
  startDay: string;
  dueDate: string;
  open: boolean;
  recused: string[];
  wall: string[];
}

export const dueItemTable = defineTable<DueItem>('due_item', {
  clockId: 'uuid',
  matterId: 'uuid',
  producer: 'text',
  rule: 'text',
  class: 'text',
  unit: 'text',
  officer: 'text',
  startDay: 'date',
  dueDate: 'date',
  open: 'boolean',
  recused: 'text[]',
  wall: 'text[]',
});
