import { defineTable } from '@redress/service-kit';
import type { NumberedRequest } from '../petition/petition.rules.js';

/** A report about an officer as intake keeps it: sealed text and reporter, for discipline alone. */
export interface Report {
  id: string;
  code: string;
  submissionId: string;
  personId: string | null;
  title: string;
  body: string;
  requests: NumberedRequest[];
  named: boolean;
  receivedAt: Date;
  sealedAt: Date;
  wall: string[];
  version: number;
  /** The whole letter, where the report was only a part of it. */
  letter: string | null;
  /** The matter it was split from, and the petition it was until it was sealed; neither ever leaves this table. */
  parentId: string | null;
  fromPetition: string | null;
}

export const reportTable = defineTable<Report>('report', {
  id: 'uuid',
  code: 'text',
  submissionId: 'uuid',
  personId: 'uuid',
  title: 'text',
  body: 'text',
  requests: 'jsonb',
  named: 'boolean',
  receivedAt: 'timestamptz',
  sealedAt: 'timestamptz',
  wall: 'text[]',
  version: 'int',
  letter: 'text',
  parentId: 'uuid',
  fromPetition: 'uuid',
});
