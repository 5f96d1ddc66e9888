import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { day, instant } from './vocabulary.js';

const topic = 'redress.audit';
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, hex');
const head = {
  size: z.int().min(0).describe('Entries of its history that the root covers'),
  root: hash.describe('Root of the RFC 6962 tree over the hashes of these entries, in the order of their numbers'),
};

/** Once a day every service commits itself to its whole history so far: whoever changes an entry later contradicts it (security.md 4). */
export const historyHeaded = defineEvent(topic, 'history.headed', 1, {
  headedOn: day,
  headedAt: instant,
  ...head,
  previousSize: z.int().min(0).describe('Entries that the head before covered'),
  proof: z.array(hash).describe('RFC 6962 consistency proof: nothing of the head before was changed, only added to'),
});

/** One root over the latest heads of all services, signed by oversight once a day. */
export const auditRootSigned = defineEvent(topic, 'audit.root-signed', 1, {
  rootedOn: day,
  rootedAt: instant,
  root: hash.describe('Root of the RFC 6962 tree over the heads, by name of the service'),
  signature: z.string().describe('Ed25519 over the root and its day, base64url, with suite byte'),
});
