import {
  type Actor,
  callerFault,
  type Connection,
  type PageArgs,
  parseInput,
  type ReadContext,
  reachOf,
  rows,
  statement,
} from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { accessParameters, accessPredicate } from '../matter/matter.access.rules.js';
import { seeMatters } from '../matter/see-matter.query.js';
import type { Difference } from './difference.rules.js';
import type { LedgerClock } from './ledger.rules.js';
import { differenceTable, ledgerTable } from './ledger.table.js';
import { mayByPost } from './post.access.rules.js';

type Db = { readonly tx: EntityManager; readonly actor: Actor };
const byMatter = statement(
  `select ${ledgerTable.list} from ledger_clock where matter_id = any($1::uuid[]) order by start_day, rule, clock_id`,
);

/** The clocks of each matter as the ledger has them; null where the matter does not exist for the caller. */
export async function ledgerByMatter(ctx: Db, ids: readonly string[]): Promise<(LedgerClock[] | null)[]> {
  const matters = await seeMatters(ctx, ids);
  const found = await rows<LedgerClock>(ctx.tx, byMatter, [ids]);
  return matters.map((matter) => matter && found.filter(({ matterId }) => matterId === matter.matterId));
}

const columns = differenceTable.list.replace(/(^|, )/g, '$1d.');
/** A task of a matter is there for who may know of the matter; one of a stream or a number for who is not behind its own wall. */
const visible = `not (d.wall && $1::text[]) and (m.matter_id is null or (${accessPredicate(1)}))`;
const page = statement(`
  select ${columns} from ledger_difference d left join matter m using (matter_id)
   where ${visible} and ($5::text is null or d.status = $5) and ($6::text is null or d.kind = $6) and ($7::uuid is null or d.id < $7::uuid)
   order by d.id desc limit $8`);
const one = statement(
  `select ${columns} from ledger_difference d left join matter m using (matter_id) where ${visible} and d.id = $5`,
);

const filterInput = z.strictObject({
  status: z.enum(['OPEN', 'GONE', 'RESOLVED']).nullish(),
  kind: z.enum(['DATE', 'OUTCOME', 'ROW_DATE', 'OVERDUE', 'MISSING', 'EXTRA', 'COUNT', 'PARKED', 'HISTORY']).nullish(),
});
export type DifferenceListArgs = PageArgs & { filter?: unknown };

/** A page of the tasks of the ledger, newest first. Access and wall are part of the SQL. */
export async function listDifferences(ctx: ReadContext, args: DifferenceListArgs): Promise<Connection<Difference>> {
  if (!mayByPost(ctx.actor, 'watchLedger')) throw callerFault('FORBIDDEN', 'this post does not watch the ledger');
  const filter = parseInput(filterInput, args.filter ?? {}, 'filter');
  const scope = ['ledgerDifferences', ctx.actor.id, filter];
  const { limit, key } = ctx.pager.open(args, scope);
  const seen = accessParameters(ctx.actor, await reachOf(ctx));
  const values = [...seen, filter.status ?? null, filter.kind ?? null, key?.[0] ?? null, limit + 1];
  return ctx.pager.close(await rows<Difference>(ctx.tx, page, values), limit, scope, ({ id }) => [id]);
}

/** One task as this officer may know of it; null for what does not exist for the caller. */
export async function seeDifference(ctx: Db, id: string): Promise<Difference | null> {
  if (!mayByPost(ctx.actor, 'watchLedger')) return null;
  const seen = accessParameters(ctx.actor, await reachOf(ctx));
  return (await rows<Difference>(ctx.tx, one, [...seen, id]))[0] ?? null;
}
