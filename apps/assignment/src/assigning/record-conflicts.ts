import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import type { Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import type { RecordConflicts } from './assigning.input.js';
import { endAssignment } from './end-assignment.js';
import { keepConflicts } from './keep-conflicts.js';

/** Records conflicts of interest. An officer who has the matter already loses it at once. */
export const recordConflicts = (
  ctx: ActContext,
  input: RecordConflicts,
  act: 'recordParties' | 'recordParticipants',
): Promise<Handling | Refused> =>
  withHandling(ctx, input, act, async (handling) => {
    await keepConflicts(ctx, handling, act, input.officers);
    const concerned = input.officers.map(({ officer }) => officer);
    const assigned = [handling.handler, handling.leaderInCharge].some(
      (officer) => officer !== null && concerned.includes(officer),
    );
    return assigned
      ? endAssignment(ctx, handling, 'CONFLICT')
      : updateRow(ctx.tx, handlingTable, handling.matterId, {});
  });
