import {
  callerFault,
  type Connection,
  type PageArgs,
  type ReadContext,
  reachOf,
  rows,
  statement,
} from '@redress/service-kit';
import { mayByPost } from '../ledger/post.access.rules.js';
import { accessParameters, accessPredicate } from '../matter/matter.access.rules.js';
import type { Repeat } from './repeat.rules.js';
import { repeatTable } from './repeat.table.js';

const columns = repeatTable.list.replace(/(^|, )/g, '$1r.');
const page = statement(`
  select ${columns} from repeat r join matter m using (matter_id)
   where ${accessPredicate(1)} and exists (select from matter m where m.matter_id = r.first_matter_id and ${accessPredicate(1)})
     and ($5::boolean is null or (r.cause is not null) = $5) and ($6::uuid is null or r.matter_id < $6::uuid)
   order by r.matter_id desc limit $7`);
export type RepeatListArgs = PageArgs & { judged?: boolean | null };

/** A page of petitions that came again, newest first: those whose cause waits to be judged, or the others. */
export async function listRepeats(ctx: ReadContext, args: RepeatListArgs): Promise<Connection<Repeat>> {
  if (!mayByPost(ctx.actor, 'judgeRepeat')) throw callerFault('FORBIDDEN', 'this post does not judge repeats');
  const scope = ['repeats', ctx.actor.id, args.judged ?? null];
  const { limit, key } = ctx.pager.open(args, scope);
  const seen = accessParameters(ctx.actor, await reachOf(ctx));
  const found = await rows<Repeat>(ctx.tx, page, [...seen, args.judged ?? null, key?.[0] ?? null, limit + 1]);
  return ctx.pager.close(found, limit, scope, ({ matterId }) => [matterId]);
}
