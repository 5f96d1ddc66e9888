import { decodeId } from '@redress/proof';
import {
  type Actor,
  callerFault,
  type Clock,
  type Connection,
  type PageArgs,
  parseInput,
  reachOf,
  type ReadContext,
  rows,
  statement,
} from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { accessParameters, accessPredicate, decideAccess, mayByRole } from '../matter/matter.access.rules.js';
import type { Matter } from '../matter/matter.rules.js';
import { matterTable } from '../matter/matter.table.js';
import {
  type Supervision,
  supervisionActs,
  type SupervisionAct,
  type SupervisionStatus,
  verifiesItself,
} from './supervision.rules.js';
import { supervisionTable } from './supervision.table.js';

type Db = { readonly tx: EntityManager; readonly actor: Actor };
/** The matter as the access rules see it for an order: that of the unit which owes the answer. */
const seenAs = `(select s.unit, m.status, m.handler, m.leader_in_charge, m.recused, m.wall from matter m where m.matter_id = s.matter_id)`;
const columns = supervisionTable.list.replace(/(^|, )/g, '$1s.');
const seen = `supervision s cross join lateral ${seenAs} m where ${accessPredicate(1)}`;
const byId = statement(`select ${columns} from ${seen} and s.id = $5`);
const byMatter = statement(`select ${columns} from ${seen} and s.matter_id = any($5::uuid[]) order by s.id`);
const page = statement(`
  select ${columns} from ${seen} and ($5::text is null or s.status = $5) and ($6::uuid is null or s.id < $6::uuid) order by s.id desc limit $7`);
const matters = statement(`select ${matterTable.list} from matter where matter_id = any($1::uuid[])`);
const clocks = statement('select * from clock where part_id = any($1::uuid[]) order by start_day, id');

const parametersOf = async (ctx: Db): Promise<unknown[]> => accessParameters(ctx.actor, await reachOf(ctx));

/** One order by its API id; null for what does not exist for the caller. */
export async function findSupervision(ctx: ReadContext, { id }: { id: string }): Promise<Supervision | null> {
  const uuid = decodeId('supervision', id);
  if (!uuid) throw callerFault('BAD_USER_INPUT', 'id: is not the id of a supervision order', ['id']);
  if (!mayByRole(ctx.actor, 'readMatter')) return null;
  const [found] = await rows<Supervision>(ctx.tx, byId, [...(await parametersOf(ctx)), uuid]);
  return found ?? null;
}

/** The orders about each matter that the caller may know of, oldest first; null for everybody who handles nothing. */
export async function supervisionsByMatter(ctx: Db, ids: readonly string[]): Promise<(Supervision[] | null)[]> {
  if (!mayByRole(ctx.actor, 'readMatter')) return ids.map(() => null);
  const found = await rows<Supervision>(ctx.tx, byMatter, [...(await parametersOf(ctx)), ids]);
  return ids.map((id) => found.filter(({ matterId }) => matterId === id));
}

const filterInput = z.strictObject({ status: z.enum(Object.keys(supervisionActs) as SupervisionStatus[]).nullish() });
export type SupervisionListArgs = PageArgs & { filter?: unknown };

/** A page of orders, newest first. Access and wall are part of the SQL. */
export async function listSupervisions(ctx: ReadContext, args: SupervisionListArgs): Promise<Connection<Supervision>> {
  if (!mayByRole(ctx.actor, 'readMatter')) throw callerFault('FORBIDDEN', 'this post has no supervision orders');
  const filter = parseInput(filterInput, args.filter ?? {}, 'filter');
  const scope = ['supervisions', ctx.actor.id, filter];
  const { limit, key } = ctx.pager.open(args, scope);
  const given = [...(await parametersOf(ctx)), filter.status ?? null, key?.[0] ?? null, limit + 1];
  return ctx.pager.close(await rows<Supervision>(ctx.tx, page, given), limit, scope, ({ id }) => [id]);
}

/** The days of the answer, read through the order. */
export async function clocksOfSupervisions(ctx: ReadContext, ids: readonly string[]): Promise<Clock[][]> {
  const found = await rows<Clock>(ctx.tx, clocks, [ids]);
  return ids.map((id) => found.filter((clock) => clock.part_id === id));
}

/** What this caller may do with an order now: the state table narrowed by the access rules. */
export async function actsOfSupervision(ctx: Db, order: Supervision): Promise<SupervisionAct[]> {
  const [matter] = await rows<Matter>(ctx.tx, matters, [[order.matterId]]);
  if (!matter) return [];
  const as = { ...matter, unit: order.unit };
  const reach = await reachOf(ctx);
  return supervisionActs[order.status].filter(
    (act) =>
      decideAccess(ctx.actor, act, as, reach).allow &&
      !(act === 'verifyRectification' && verifiesItself(order, ctx.actor)),
  );
}
