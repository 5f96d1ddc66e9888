import type { Envelope } from '@redress/bus';
import type { PayloadOf, supervisionAnswered } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { endTasks } from '../task/keep-tasks.js';

/** A unit has answered: the task is done once no other order about the matter waits (flow row 43). */
export async function onSupervisionAnswered(ctx: ActContext, { key, payload }: Envelope): Promise<void> {
  const { left } = payload as PayloadOf<typeof supervisionAnswered>;
  if (left === 0) await endTasks(ctx, key, ['ANSWER_SUPERVISION']);
}
