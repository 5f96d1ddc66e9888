import type { Envelope } from '@redress/bus';
import type { PayloadOf, supervisionOpened } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { openTask } from '../task/keep-tasks.js';

/** A unit is told to answer for a matter: its task; the days of the answer stand on the due list by their clock (flow row 43). */
export async function onSupervisionOpened(ctx: ActContext, { key, payload }: Envelope): Promise<void> {
  const { unit } = payload as PayloadOf<typeof supervisionOpened>;
  await openTask(ctx, key, 'ANSWER_SUPERVISION', unit);
}
