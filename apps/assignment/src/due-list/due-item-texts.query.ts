import { clockOf, shanghaiDate } from '@redress/deadlines';
import { legalNow, type ReadContext, type RequestContext } from '@redress/service-kit';
import type { DueItem } from './due-item.table.js';
import { type DueGroup, groupOf } from './due-list.rules.js';

/** The name of a duty in the caller's language. */
export const dueTitle = (rule: string, request: RequestContext): string => clockOf(rule)?.title[request.language] ?? request.text(`due.${rule}`);

/** Where a duty stands today. */
export const dueGroup = async (ctx: ReadContext, item: DueItem): Promise<DueGroup> => groupOf(item.dueDate, shanghaiDate(await legalNow(ctx.tx)));
