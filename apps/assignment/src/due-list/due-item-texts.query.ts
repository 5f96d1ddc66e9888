import { clockOf, shanghaiDate } from '@redress/deadlines';
import { basisOf, legalNow, type ReadContext, type RequestContext } from '@redress/service-kit';
import { type DueGroup, groupOf } from './due-list.rules.js';

/** The name of a duty in the caller's language. */
export const dueTitle = (rule: string, request: RequestContext): string =>
  clockOf(rule)?.title[request.language] ?? request.text(`due.${rule}`);

/** Where duties with these last days stand today. */
export async function groupsByDay(ctx: ReadContext, days: readonly string[]): Promise<DueGroup[]> {
  const today = shanghaiDate(await legalNow(ctx.tx));
  const { calendar } = await basisOf(ctx);
  return days.map((day) => groupOf(day, today, calendar));
}
