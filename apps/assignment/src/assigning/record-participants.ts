import type { ActContext, Refused } from '@redress/service-kit';
import type { Handling } from '../handling/handling.rules.js';
import type { RecordParticipants } from './assigning.input.js';
import { recordConflicts } from './record-conflicts.js';

/** The petition office records which officers took part in the disputed act, or decided an earlier stage before this register existed. */
export async function recordParticipants(ctx: ActContext, input: RecordParticipants): Promise<Handling | Refused> {
  return recordConflicts(ctx, input, 'recordParticipants');
}
