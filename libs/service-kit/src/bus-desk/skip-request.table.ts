import { defineTable } from '../database/table.js';

/** A request to leave an event out, as it is kept. */
export interface SkipRequest {
  readonly id: string;
  readonly consumer: string;
  readonly stream: string;
  readonly messageId: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
}

export const skipTable = defineTable<SkipRequest>('skip_request', {
  id: 'uuid',
  consumer: 'text',
  stream: 'text',
  messageId: 'uuid',
  reason: 'text',
  askedBy: 'text',
  askedAt: 'timestamptz',
  confirmedBy: 'text',
  confirmedAt: 'timestamptz',
});
