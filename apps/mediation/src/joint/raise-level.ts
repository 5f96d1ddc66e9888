import { mediationLevelRaised } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, isRefused, type Refused } from '@redress/service-kit';
import { offer } from '../referral/offer-referral.js';
import { changeMediation } from './change-mediation.js';
import { endLimit, startLimit } from './level-limit.js';
import { type LockedMediation, officersAt, withMediation } from './lock-mediation.js';
import type { OpenMediation } from './mediation.input.js';
import { mediationEvent } from './mediation.outgoing.js';
import { refuseMediationAct } from './mediation.refusals.js';
import { type Level, levelAbove, type Mediation, type Member } from './mediation.rules.js';
import { seatMembers } from './seat-members.js';

/** Takes it to the next level, with consent anew and a table anew; the agencies of the panel are invited by a referral (flow rows 36, 40). */
export const raiseLevel = (ctx: ActContext, input: OpenMediation): Promise<Mediation | Refused> =>
  withMediation(ctx, input, 'raiseLevel', async (locked) => {
    const { matter, mediation } = locked;
    const level = levelAbove(mediation.level);
    if (!level) return refuseMediationAct('MEDIATION_TOP_LEVEL');
    if (matter.dueDate && matter.dueDate < shanghaiDate(ctx.now)) return refuseMediationAct('MEDIATION_PAST_DUE');
    const members = await seatMembers(ctx, locked, level, input.members);
    if (isRefused(members)) return members;
    return (await invite(ctx, locked, members)) ?? raise(ctx, locked, level, members);
  });

async function raise(
  ctx: ActContext,
  locked: LockedMediation,
  level: Level,
  members: Member[],
): Promise<Mediation | Refused> {
  await endLimit(ctx, locked, 'raiseLevel');
  const dueDate = await startLimit(ctx, locked.matter, { ...locked.mediation, level });
  return changeMediation(ctx, locked, {
    act: 'raiseLevel',
    basis: 'D: joint mediation, three levels',
    data: { members, dueDate },
    changes: { level, members },
    event: (m, raised, on) =>
      mediationEvent(mediationLevelRaised, m, raised, { on, members: officersAt(raised), dueDate }),
  });
}

/** Offers each agency at the table its seat; the first that cannot be offered one is the answer. */
async function invite(ctx: ActContext, { matter }: LockedMediation, members: Member[]): Promise<Refused | null> {
  for (const { kind, code: agency } of members) {
    const asked = kind === 'AGENCY' ? await offer(ctx, matter, { agency, purpose: 'PANEL' }) : null;
    if (asked && isRefused(asked)) return asked;
  }
  return null;
}
