import type { ActContext, Refused } from '@redress/service-kit';
import type { DecideAppeal } from './accountability.input.js';
import type { Accountability } from './accountability.rules.js';
import { changeFile, withAccountability } from './change-accountability.js';
import { finalise } from './finalise-accountability.js';

/** Another leader decides on the appeal: the decision stands and takes effect, or it is gone and nothing is left of it. */
export const decideAppeal = (ctx: ActContext, input: DecideAppeal): Promise<Accountability | Refused> =>
  withAccountability(ctx, input, 'decideAppeal', (file) => {
    const { upheld, words } = input;
    const answered = { appealAnswer: words, words };
    return upheld
      ? finalise(ctx, file, { act: 'decideAppeal', ...answered })
      : changeFile(ctx, file, 'decideAppeal', { status: 'REVOKED', ...answered, hand: true });
  });
