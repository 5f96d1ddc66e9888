import { defineTable } from '@redress/service-kit';

/** A partner agency as its owner told it. */
export interface Agency {
  code: string;
  name: { zh: string; en: string };
  kind: string;
  active: boolean;
  replyWorkingDays: number;
  outcomeWorkingDays: number;
}

export const agencyTable = defineTable<Agency>('agency_copy', {
  code: 'text',
  name: 'jsonb',
  kind: 'text',
  active: 'boolean',
  replyWorkingDays: 'int',
  outcomeWorkingDays: 'int',
});
