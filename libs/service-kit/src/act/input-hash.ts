import { createHash } from 'node:crypto';
import { canonicalJson } from '@redress/proof';

/** SHA-256 of an input in canonical form: two requests with the same meaning hash alike. */
export const inputHash = (input: unknown): Buffer =>
  createHash('sha256')
    .update(canonicalJson(input ?? null))
    .digest();

/** SHA-256 of a client's key: the key itself is never kept, it opens the stored answer. */
export const keyHash = (key: string): Buffer => createHash('sha256').update(key).digest();
