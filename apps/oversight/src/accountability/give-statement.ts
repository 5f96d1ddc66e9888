import type { ActContext, Refused } from '@redress/service-kit';
import type { WordsOnFile } from './accountability.input.js';
import type { Accountability } from './accountability.rules.js';
import { changeFile, withAccountability } from './change-accountability.js';

/** The officer, or the head of the unit, is heard. Late words count as long as nothing was determined. */
export const giveStatement = (ctx: ActContext, input: WordsOnFile): Promise<Accountability | Refused> =>
  withAccountability(ctx, input, 'giveStatement', (file) => {
    const { words } = input;
    return changeFile(ctx, file, 'giveStatement', { status: 'STATED', statement: words, words });
  });
