import { shanghaiDate } from '@redress/deadlines';
import { callerFault, type Connection, legalNow, type PageArgs, parseInput, type ReadContext, rows, statement } from '@redress/service-kit';
import { z } from 'zod';
import { reachOf } from '../directory/reach.query.js';
import { existsPredicate, mayByRole, seesCounty } from '../handling/handling.access.rules.js';
import { type DueItem, dueItemTable } from './due-item.table.js';
import { dueGroups, spanOf } from './due-list.rules.js';

const code = z.string().max(64);
const filterInput = z.strictObject({ group: z.enum(dueGroups).nullish(), unit: code.nullish(), rule: code.nullish() });
export type DueListArgs = PageArgs & { filter?: unknown };

const NO_CLOCK = '00000000-0000-0000-0000-000000000000';

/** One index range whoever asks: the county by day, one unit by day, one officer by day (graphql.md 4: row comparison, never OFFSET). */
const pageOf = (whose: string) =>
  statement(`
  select ${dueItemTable.list} from due_item d
   where d.open and ${existsPredicate(1)}
     and (d.due_date, d.clock_id) > ($3::date, $4::uuid) and d.due_date <= $5::date
     and ($6::text is null or d.rule = $6) and ${whose}
   order by d.due_date, d.clock_id limit $7`);
const county = pageOf('$8::text is null and $9::text[] is null');
const ofUnit = pageOf('d.unit = $8 and $9::text[] is null');
const ofOfficer = pageOf('d.officer = $8 and $9::text[] is null');
const inReach = pageOf('(d.officer = $8 or d.unit = any($9::text[]))');

/** A page of the open duties this officer may know of, the most urgent first: access and wall are part of the SQL, so no page betrays a hidden matter. */
export async function listDueItems(ctx: ReadContext, args: DueListArgs): Promise<Connection<DueItem>> {
  if (!mayByRole(ctx.actor, 'listDue')) throw callerFault('FORBIDDEN', 'this post has no due list');
  const filter = parseInput(filterInput, args.filter ?? {});
  const scope = ['dueList', ctx.actor.id, filter];
  const { limit, key } = ctx.pager.open(args, scope);
  const { from, to } = spanOf(filter.group ?? null, shanghaiDate(await legalNow(ctx.tx)));
  const [page, whose] = await pageFor(ctx, filter.unit ?? null);
  const start = key ?? [from, NO_CLOCK];
  const found = await rows<DueItem>(ctx.tx, page, [ctx.actor.wall, ctx.actor.id, start[0], start[1], to, filter.rule ?? null, limit + 1, ...whose]);
  return ctx.pager.close(found, limit, scope, (item) => [item.dueDate, item.clockId]);
}

type Whose = readonly [typeof county, readonly [string | null, readonly string[] | null]];

/** The page that fits the post: county posts see all or one unit, heads their own unit and what is below it, everybody else the own matters. */
async function pageFor(ctx: ReadContext, unit: string | null): Promise<Whose> {
  if (seesCounty(ctx.actor)) return unit ? [ofUnit, [unit, null]] : [county, [null, null]];
  const reach = await reachOf(ctx);
  if (unit && reach.includes(unit)) return [ofUnit, [unit, null]];
  if (unit || !reach.length) return ownOnly(ctx, unit);
  return reach.length === 1 ? [ofUnit, [reach[0] as string, null]] : [inReach, [ctx.actor.id, reach]];
}

/** A unit out of reach narrows the own matters to none that would not be seen anyway. */
const ownOnly = (ctx: ReadContext, unit: string | null): Whose => (unit ? [inUnitOwn, [ctx.actor.id, [unit]]] : [ofOfficer, [ctx.actor.id, null]]);
const inUnitOwn = pageOf('d.officer = $8 and d.unit = any($9::text[])');
