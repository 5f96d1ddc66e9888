import { shanghaiDate } from '@redress/deadlines';
import type { ActContext, Refused } from '@redress/service-kit';
import type { DetermineFault } from './accountability.input.js';
import { refuseAccountability } from './accountability.refusals.js';
import { type Accountability, isFault, isHeard } from './accountability.rules.js';
import { changeFile, withAccountability } from './change-accountability.js';

/** The legal unit determines whether it is a fault, and of what degree (Order 138 of 2016). What is none ends here. */
export const determineFault = (ctx: ActContext, input: DetermineFault): Promise<Accountability | Refused> =>
  withAccountability(ctx, input, 'determineFault', async (file) => {
    if (!isHeard(file, shanghaiDate(ctx.now)))
      return refuseAccountability('ACCOUNTABILITY_NOT_HEARD', { statementBy: file.statementBy });
    const { degree, words } = input;
    const status = isFault(degree) ? 'DETERMINED' : 'DISMISSED';
    return changeFile(ctx, file, 'determineFault', { status, degree, determination: words, words, hand: true });
  });
