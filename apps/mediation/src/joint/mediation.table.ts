import { defineTable } from '@redress/service-kit';
import type { Mediation, MediationParty } from './mediation.rules.js';

export const mediationTable = defineTable<Mediation>('mediation', {
  id: 'uuid',
  matterId: 'uuid',
  status: 'text',
  level: 'text',
  nature: 'text',
  proposedBy: 'text',
  proposedOn: 'date',
  openedOn: 'date',
  members: 'jsonb',
  endedOn: 'date',
  cause: 'text',
  agreement: 'jsonb',
  terms: 'text',
  confirmation: 'jsonb',
  performedOn: 'date',
  wall: 'text[]',
  version: 'int',
});

export const mediationPartyTable = defineTable<MediationParty>('mediation_party', {
  mediationId: 'uuid',
  no: 'int',
  kind: 'text',
  personId: 'uuid',
  code: 'text',
});
