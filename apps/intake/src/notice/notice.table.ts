import type { NoticeKind, Proof } from '@redress/contracts';
import { defineTable } from '@redress/service-kit';

/** A paper to a person: what it says as data, whether and how it was served. */
export interface Notice {
  id: string;
  petitionId: string;
  kind: NoticeKind;
  status: 'QUEUED' | 'SERVED';
  /** The opinion or decision it carries, in the service that owns its text. */
  sourceId: string | null;
  facts: Record<string, unknown>;
  queuedAt: Date;
  /** The legal day on which it counts as given (post: the postmark, or the delivery where a window starts with it). */
  servedOn: string | null;
  servedBy: string | null;
  proof: Proof | null;
  proofNote: string | null;
  wall: string[];
  version: number;
  /** Another party of the dispute; null: the petitioner. */
  personId: string | null;
}

export const noticeTable = defineTable<Notice>('notice', {
  id: 'uuid',
  petitionId: 'uuid',
  kind: 'text',
  status: 'text',
  sourceId: 'uuid',
  facts: 'jsonb',
  queuedAt: 'timestamptz',
  servedOn: 'date',
  servedBy: 'text',
  proof: 'text',
  proofNote: 'text',
  wall: 'text[]',
  version: 'int',
  personId: 'uuid',
});
