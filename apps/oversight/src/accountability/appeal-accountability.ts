import { type ActContext, cancelTimers, type Refused } from '@redress/service-kit';
import type { WordsOnFile } from './accountability.input.js';
import type { Accountability } from './accountability.rules.js';
import { changeFile, withAccountability } from './change-accountability.js';
import { FINAL_TIMER } from './finalise-accountability.js';

/** Whom it is about asks for a review of the decision (Civil Servant Law 95); nothing takes effect meanwhile. */
export const appealAccountability = (ctx: ActContext, input: WordsOnFile): Promise<Accountability | Refused> =>
  withAccountability(ctx, input, 'appealAccountability', async (file) => {
    await cancelTimers(ctx, file.id, [FINAL_TIMER]);
    const { words } = input;
    return changeFile(ctx, file, 'appealAccountability', { status: 'APPEALED', appeal: words, words });
  });
