import type { PayloadOf, Proof, reportNoticeDue } from '@redress/contracts';
import { defineTable } from '@redress/service-kit';

type Due = PayloadOf<typeof reportNoticeDue>;

/** What a reporter is told: a code, never a text of what was found. */
export interface ReportNotice {
  id: string;
  reportId: string;
  kind: Due['kind'];
  answer: Due['answer'];
  queuedAt: Date;
  servedOn: string | null;
  servedBy: string | null;
  proof: Proof | null;
  version: number;
}

export const reportNoticeTable = defineTable<ReportNotice>('report_notice', {
  id: 'uuid',
  reportId: 'uuid',
  kind: 'text',
  answer: 'text',
  queuedAt: 'timestamptz',
  servedOn: 'date',
  servedBy: 'text',
  proof: 'text',
  version: 'int',
});
