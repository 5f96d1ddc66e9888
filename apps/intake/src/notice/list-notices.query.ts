import {
  callerFault,
  type Connection,
  type PageArgs,
  parseInput,
  type ReadContext,
  rows,
  statement,
} from '@redress/service-kit';
import { accessParameters, accessPredicate, mayByRole } from '../petition/petition.access.rules.js';
import { noticeFilterInput } from './notice.input.js';
import { type Notice, noticeTable } from './notice.table.js';

export type NoticeListArgs = PageArgs & { filter?: unknown };

/** Two plans, because one for both could use the order of neither index: all papers, or those of one status. */
const page = (status: string) =>
  statement(`
  select ${noticeTable.list} from notice
   where exists (select from petition p where p.id = notice.petition_id and ${accessPredicate(1)})
     and ${status} and ($6::text is null or kind = $6)
     and ($7::timestamptz is null or (queued_at, id) > ($7, $8::uuid))
   order by queued_at, id limit $9`);
const ofAnyStatus = page('$5::text is null');
const ofStatus = page('status = $5');

/** The papers that reception and petition office have to print, send and prove, oldest first; only of matters the officer may know of. */
export async function listNotices(ctx: ReadContext, args: NoticeListArgs): Promise<Connection<Notice>> {
  if (!mayByRole(ctx.actor, 'listNotices')) throw callerFault('FORBIDDEN', 'this post has no list of notices');
  const filter = parseInput(noticeFilterInput, args.filter ?? {}, 'filter');
  const scope = ['notices', ctx.actor.id, filter];
  const { limit, key } = ctx.pager.open(args, scope);
  const found = await rows<Notice>(ctx.tx, filter.status ? ofStatus : ofAnyStatus, [
    ...accessParameters(ctx.actor),
    filter.status ?? null,
    filter.kind ?? null,
    key?.[0] ?? null,
    key?.[1] ?? null,
    limit + 1,
  ]);
  return ctx.pager.close(found, limit, scope, (notice) => [notice.queuedAt, notice.id]);
}
