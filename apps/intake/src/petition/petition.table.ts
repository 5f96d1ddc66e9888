import { defineTable } from '@redress/service-kit';
import type { Petition } from './petition.rules.js';

export const petitionTable = defineTable<Petition>('petition', {
  id: 'uuid',
  code: 'text',
  submissionId: 'uuid',
  parentId: 'uuid',
  linkedTo: 'uuid',
  status: 'text',
  class: 'text',
  track: 'text',
  route: 'text',
  litigationRelated: 'boolean',
  unit: 'text',
  channel: 'text',
  receivedAt: 'timestamptz',
  receivedOn: 'date',
  fromOrgan: 'text',
  registeredBy: 'text',
  personId: 'uuid',
  identityUnclear: 'boolean',
  title: 'text',
  body: 'text',
  requests: 'jsonb',
  evidence: 'jsonb',
  search: 'text[]',
  decision: 'jsonb',
  stage: 'text',
  backlog: 'boolean',
  earlierAnswer: 'jsonb',
  withdrawal: 'jsonb',
  statement: 'jsonb',
  rating: 'text',
  wall: 'text[]',
  version: 'int',
});

/** One letter, one visit. */
export interface Submission {
  id: string;
  channel: string;
  receivedAt: Date;
  receivedOn: string;
  office: string;
  takenBy: string | null;
  fromOrgan: string | null;
  evidence: { no: number; what: string; pages: number | null }[];
  batchId: string | null;
  importKey: string | null;
}

export const submissionTable = defineTable<Submission>('submission', {
  id: 'uuid',
  channel: 'text',
  receivedAt: 'timestamptz',
  receivedOn: 'date',
  office: 'text',
  takenBy: 'text',
  fromOrgan: 'text',
  evidence: 'jsonb',
  batchId: 'uuid',
  importKey: 'text',
});
