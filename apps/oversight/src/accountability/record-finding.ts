import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, basisOf, type Refused } from '@redress/service-kit';
import type { WordsOnFile } from './accountability.input.js';
import { type Accountability, statementUntil } from './accountability.rules.js';
import { changeFile, withAccountability } from './change-accountability.js';

/** Discipline says what it found; from here on whom it is about knows of the file and can be heard. */
export const recordFinding = (ctx: ActContext, input: WordsOnFile): Promise<Accountability | Refused> =>
  withAccountability(ctx, input, 'recordFinding', async (file) => {
    const { words } = input;
    const statementBy = statementUntil(shanghaiDate(ctx.now), (await basisOf(ctx)).calendar);
    return changeFile(ctx, file, 'recordFinding', { status: 'FOUND', finding: words, statementBy, words, hand: true });
  });
