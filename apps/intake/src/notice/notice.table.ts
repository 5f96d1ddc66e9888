import type { NoticeKind, Proof } from '@redress/contracts';
import { defineTable } from '@redress/service-kit';

/** A paper to a person: what it says as data, whether and how it was served. */
export interface Notice {
  id: string;
  petitionId: string;
  kind: NoticeKind;
  status: 'QUEUED' | 'SERVED';
  sourceId: string | null;
  facts: Record<string, unknown>;
  queuedAt: Date;
  servedOn: string | null;
  servedBy: string | null;
  proof: Proof | null;
  proofNote: string | null;
  wall: string[];
  version: number;
}

export const noticeTable = defineTable<Notice>('notice', {
  id: 'uuid', petitionId: 'uuid', kind: 'text', status: 'text', sourceId: 'uuid', facts: 'jsonb', queuedAt: 'timestamptz', servedOn: 'date', servedBy: 'text',
  proof: 'text', proofNote: 'text', wall: 'text[]', version: 'int',
});
