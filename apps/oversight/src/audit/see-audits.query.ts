import {
  type Actor,
  callerFault,
  type Connection,
  type PageArgs,
  type ReadContext,
  reachOf,
  rows,
  statement,
} from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import { mayByPost } from '../ledger/post.access.rules.js';
import { accessParameters, accessPredicate } from '../matter/matter.access.rules.js';
import { type AuditDraw, type AuditItem, draw } from './audit.rules.js';
import { drawTable, itemTable } from './audit.table.js';

type Db = { readonly tx: EntityManager; readonly actor: Actor };
const page = statement(
  `select ${drawTable.list} from audit_draw where ($1::uuid is null or id < $1::uuid) order by id desc limit $2`,
);

/** A page of draws, newest first. A draw tells nothing of a matter; what it drew is read through its matters. */
export async function listAudits(ctx: ReadContext, args: PageArgs): Promise<Connection<AuditDraw>> {
  if (!mayByPost(ctx.actor, 'readAudit')) throw callerFault('FORBIDDEN', 'this post does not read audits');
  const scope = ['audits', ctx.actor.id];
  const { limit, key } = ctx.pager.open(args, scope);
  const found = await rows<AuditDraw>(ctx.tx, page, [key?.[0] ?? null, limit + 1]);
  return ctx.pager.close(found, limit, scope, ({ id }) => [id]);
}

const columns = itemTable.list.replace(/(^|, )/g, '$1i.');
const seen = `from audit_item i join matter m using (matter_id) where ${accessPredicate(1)}`;
const byDraw = statement(`select ${columns} ${seen} and i.draw_id = any($5::uuid[]) order by i.draw_id, i.place`);
const byId = statement(`select ${columns} ${seen} and i.id = $5`);
const populations = statement(`
  select p.draw_id as "drawId", array_agg(p.matter_id order by p.matter_id) as matters
    from audit_population p join matter m using (matter_id) where ${accessPredicate(1)} and p.draw_id = any($5::uuid[]) group by 1`);

/** What each draw drew, as far as this officer may know of the matters. */
export async function itemsOfDraws(ctx: Db, ids: readonly string[]): Promise<AuditItem[][]> {
  const values = [...accessParameters(ctx.actor, await reachOf(ctx)), ids];
  const found = await rows<AuditItem>(ctx.tx, byDraw, values);
  return ids.map((id) => found.filter(({ drawId }) => drawId === id));
}

/** How many matters each draw drew from, as far as this officer may know of them: a number is no way to a hidden one. */
export async function populationOfDraws(ctx: Db, ids: readonly string[]): Promise<string[][]> {
  const values = [...accessParameters(ctx.actor, await reachOf(ctx)), ids];
  const found = await rows<{ drawId: string; matters: string[] }>(ctx.tx, populations, values);
  return ids.map((id) => found.find(({ drawId }) => drawId === id)?.matters ?? []);
}

/** Whether the draw comes out the same when it is made again from its seed and population, by whoever sees all of it. */
export async function repeatDraw(ctx: Db, drawn: Pick<AuditDraw, 'id' | 'seed'>): Promise<boolean> {
  const [matters = []] = await populationOfDraws(ctx, [drawn.id]);
  const [items = []] = await itemsOfDraws(ctx, [drawn.id]);
  const again = draw(drawn.seed, matters, items.length);
  return items.every(({ matterId }, index) => matterId === again[index]);
}

/** One drawn file as this officer may know of it; null for what does not exist for the caller. */
export async function seeAuditItem(ctx: Db, id: string): Promise<AuditItem | null> {
  if (!mayByPost(ctx.actor, 'readAudit')) return null;
  return (await rows<AuditItem>(ctx.tx, byId, [...accessParameters(ctx.actor, await reachOf(ctx)), id]))[0] ?? null;
}
