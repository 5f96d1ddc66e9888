import { defineTable } from '@redress/service-kit';
import type { SignedRoot } from './root.rules.js';

export const rootTable = defineTable<SignedRoot>('audit_root', {
  id: 'uuid',
  rootedOn: 'date',
  rootedAt: 'timestamptz',
  root: 'text',
  signature: 'text',
  publicKey: 'text',
  heads: 'jsonb',
});
