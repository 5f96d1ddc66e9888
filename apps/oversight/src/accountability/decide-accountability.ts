import { endOfDay, shanghaiDate } from '@redress/deadlines';
import { type ActContext, basisOf, type Refused, setTimer } from '@redress/service-kit';
import type { DecideAccountability } from './accountability.input.js';
import { refuseAccountability } from './accountability.refusals.js';
import { type Accountability, appealUntil, measureFits } from './accountability.rules.js';
import { changeFile, withAccountability } from './change-accountability.js';
import { FINAL_TIMER } from './finalise-accountability.js';

/** A leader decides on the measure. It has no effect before the appeal window has passed (Civil Servant Law 95). */
export const decideAccountability = (ctx: ActContext, input: DecideAccountability): Promise<Accountability | Refused> =>
  withAccountability(ctx, input, 'decideAccountability', async (file) => {
    const { measure, words } = input;
    if (!measureFits(file, measure)) return refuseAccountability('ACCOUNTABILITY_MEASURE_UNFIT');
    const decidedOn = shanghaiDate(ctx.now);
    const appealBy = appealUntil(decidedOn, (await basisOf(ctx)).calendar);
    await setTimer(ctx, { kind: FINAL_TIMER, thingId: file.id, dueAt: endOfDay(appealBy) });
    const decided = { status: 'DECIDED', measure, decision: words, decidedOn, appealBy } as const;
    return changeFile(ctx, file, 'decideAccountability', { ...decided, words, hand: true });
  });
