import { callerFault, type Connection, type PageArgs, type ReadContext, rows, statement } from '@redress/service-kit';
import { mayByPost } from '../ledger/post.access.rules.js';
import type { SignedRoot } from './root.rules.js';
import { rootTable } from './root.table.js';

const page = statement(
  `select ${rootTable.list} from audit_root where ($1::uuid is null or id < $1::uuid) order by id desc limit $2`,
);

/** A page of signed roots, newest first. They tell nothing of a matter: hashes alone. */
export async function listRoots(ctx: ReadContext, args: PageArgs): Promise<Connection<SignedRoot>> {
  if (!mayByPost(ctx.actor, 'readRoots')) throw callerFault('FORBIDDEN', 'this post does not read audit roots');
  const scope = ['auditRoots', ctx.actor.id];
  const { limit, key } = ctx.pager.open(args, scope);
  const found = await rows<SignedRoot & Record<string, unknown>>(ctx.tx, page, [key?.[0] ?? null, limit + 1]);
  return ctx.pager.close(found, limit, scope, ({ id }) => [id]);
}
