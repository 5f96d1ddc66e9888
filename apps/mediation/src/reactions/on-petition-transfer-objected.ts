import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { knownMatter } from '../matter/keep-matter.js';
import { recallAll } from '../referral/recall-referral.js';

/** We say that a matter is not ours: whatever we asked of agencies about it goes back, the sender has it (flow row 11). */
export const onPetitionTransferObjected = async (ctx: ActContext, event: Envelope): Promise<void> =>
  recallAll(ctx, await knownMatter(ctx, event.key), 'OBJECTED');
