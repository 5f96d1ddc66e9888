import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { moveLimit } from '../joint/level-limit.js';
import { changeMatter, knownMatter } from '../matter/keep-matter.js';

/** Clocks on one of which the answer is due. */
const ANSWER: readonly string[] = ['T10', 'T11', 'T21'];

/** The last day of handling was corrected, or counted again by a new calendar: an open level of mediation has until then at most. */
export async function onClockMoved(ctx: ActContext, { key, producer, payload }: Envelope): Promise<void> {
  const { rule, dueDate } = payload as { rule: string; dueDate: string };
  if (producer !== 'assignment' || !ANSWER.includes(rule)) return;
  if ((await knownMatter(ctx, key)).dueDate) await moveLimit(ctx, await changeMatter(ctx, key, { dueDate }), dueDate);
}
