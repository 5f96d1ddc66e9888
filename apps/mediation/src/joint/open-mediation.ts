import { mediationOpened } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, isRefused, type Refused } from '@redress/service-kit';
import { changeMediation } from './change-mediation.js';
import { startLimit } from './level-limit.js';
import { officersAt, withMediation } from './lock-mediation.js';
import type { OpenMediation } from './mediation.input.js';
import { mediationEvent } from './mediation.outgoing.js';
import { refuseMediationAct } from './mediation.refusals.js';
import type { Mediation } from './mediation.rules.js';
import { seatMembers } from './seat-members.js';

/** Opens the first level: every party has agreed, the table is free of conflicts, and the matter's own limit is not over (flow row 35). */
export const openMediation = (ctx: ActContext, input: OpenMediation): Promise<Mediation | Refused> =>
  withMediation(ctx, input, 'openMediation', async (locked) => {
    const { matter, mediation } = locked;
    const openedOn = shanghaiDate(ctx.now);
    if (matter.dueDate && matter.dueDate < openedOn) return refuseMediationAct('MEDIATION_PAST_DUE');
    const members = await seatMembers(ctx, locked, mediation.level, input.members);
    if (isRefused(members)) return members;
    const dueDate = await startLimit(ctx, matter, mediation);
    return changeMediation(ctx, locked, {
      act: 'openMediation',
      basis: 'D: joint mediation; 2022 Regulations 33',
      data: { members, dueDate },
      changes: { status: 'OPEN', openedOn, members },
      event: (m, opened, on) =>
        mediationEvent(mediationOpened, m, opened, { on, members: officersAt(opened), dueDate }),
    });
  });
