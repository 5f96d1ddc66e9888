import type { ActContext, Refused } from '@redress/service-kit';
import type { Handling } from '../handling/handling.rules.js';
import type { RecordParties } from './assigning.input.js';
import { recordConflicts } from './record-conflicts.js';

/** The petition office records which officers are party to the matter, or close relatives of a party (2022 Regulations 28(3)). */
export async function recordParties(ctx: ActContext, input: RecordParties): Promise<Handling | Refused> {
  return recordConflicts(ctx, input, 'recordParties');
}
