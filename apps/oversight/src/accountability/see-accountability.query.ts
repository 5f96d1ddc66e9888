import { decodeId } from '@redress/proof';
import {
  type Actor,
  callerFault,
  type Connection,
  type PageArgs,
  parseInput,
  type ReadContext,
  rows,
  statement,
} from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { seeMatters } from '../matter/see-matter.query.js';
import { decideFile, fileParameters, filePredicate } from './accountability.access.rules.js';
import {
  type Accountability,
  accountabilityActs,
  type AccountabilityAct,
  type AccountabilityStatus,
  isSameHand,
} from './accountability.rules.js';
import { accountabilityTable } from './accountability.table.js';

type Db = { readonly tx: EntityManager; readonly actor: Actor };
const columns = accountabilityTable.list.replace(/(^|, )/g, '$1a.');
const find = statement(`select ${columns} from accountability a where ${filePredicate(1)} and a.id = $6`);
const byMatter = statement(
  `select ${columns} from accountability a where ${filePredicate(1)} and a.matter_id = any($6::uuid[]) order by a.id`,
);
const page = statement(`
  select ${columns} from accountability a
   where ${filePredicate(1)} and ($6::text is null or a.status = $6) and ($7::uuid is null or a.id < $7::uuid) order by a.id desc limit $8`);

/** One file by its API id; null for what does not exist for the caller. */
export async function findAccountability(ctx: ReadContext, { id }: { id: string }): Promise<Accountability | null> {
  const uuid = decodeId('accountability', id);
  if (!uuid) throw callerFault('BAD_USER_INPUT', 'id: is not the id of an accountability file', ['id']);
  const [found] = await rows<Accountability>(ctx.tx, find, [...fileParameters(ctx.actor), uuid]);
  return found ?? null;
}

/** The files about each matter that the caller may know of, oldest first; null for everybody who is no officer. */
export async function filesByMatter(ctx: Db, ids: readonly string[]): Promise<(Accountability[] | null)[]> {
  if (ctx.actor.kind !== 'officer') return ids.map(() => null);
  const matters = await seeMatters(ctx, ids);
  const found = await rows<Accountability>(ctx.tx, byMatter, [...fileParameters(ctx.actor), ids]);
  return matters.map((matter) => matter && found.filter(({ matterId }) => matterId === matter.matterId));
}

const filterInput = z.strictObject({
  status: z.enum(Object.keys(accountabilityActs) as AccountabilityStatus[]).nullish(),
});
export type AccountabilityListArgs = PageArgs & { filter?: unknown };

/** A page of files, newest first: every officer sees those about the own self, the posts that work on them the others. Access and wall are part of the SQL. */
export async function listAccountability(
  ctx: ReadContext,
  args: AccountabilityListArgs,
): Promise<Connection<Accountability>> {
  if (ctx.actor.kind !== 'officer' || ctx.actor.unit === null)
    throw callerFault('FORBIDDEN', 'accountability files are for officers');
  const filter = parseInput(filterInput, args.filter ?? {}, 'filter');
  const scope = ['accountability', ctx.actor.id, filter];
  const { limit, key } = ctx.pager.open(args, scope);
  const given = [...fileParameters(ctx.actor), filter.status ?? null, key?.[0] ?? null, limit + 1];
  return ctx.pager.close(await rows<Accountability>(ctx.tx, page, given), limit, scope, ({ id }) => [id]);
}

/** What this caller may do with a file now: the state table narrowed by the access rules and the four hands. */
export const actsOfFile = async ({ actor }: Db, file: Accountability): Promise<AccountabilityAct[]> =>
  accountabilityActs[file.status].filter(
    (act) => decideFile(actor, act, file).allow && !isSameHand(file, act, actor.id),
  );

/** The matter a file is about, where it exists for the caller: whom the file is about is heard, and still does not learn who petitioned. */
export async function matterOfFile(ctx: Db, file: Accountability): Promise<string | null> {
  const [matter] = file.matterId ? await seeMatters(ctx, [file.matterId]) : [];
  return matter?.matterId ?? null;
}
