import { type ActContext, type Refused } from '@redress/service-kit';
import type { Handling } from '../handling/handling.rules.js';
import { withHandling } from '../handling/lock-handling.js';
import type { DeclareConflict } from './assigning.input.js';
import { endAssignment } from './end-assignment.js';
import { keepConflicts } from './keep-conflicts.js';

/** An officer says of oneself why not to handle the matter, and stops at once: a ground of one's own needs nobody's decision. */
export const declareConflict = (ctx: ActContext, input: DeclareConflict): Promise<Handling | Refused> =>
  withHandling(ctx, input, 'declareConflict', async (handling) => {
    await keepConflicts(
      ctx,
      handling,
      'declareConflict',
      [{ officer: ctx.actor.id, ground: input.ground }],
      input.reasons,
    );
    return endAssignment(ctx, handling, 'CONFLICT');
  });
