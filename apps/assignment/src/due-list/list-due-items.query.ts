import { DEFAULT_RULE_SET, shanghaiDate } from '@redress/deadlines';
import {
  basisOf,
  callerFault,
  type Connection,
  legalNow,
  type PageArgs,
  parseInput,
  type ReadContext,
  rows,
  type Statement,
  statement,
  seesCounty,
} from '@redress/service-kit';
import { z } from 'zod';
import { dutyUnitsOf } from '../directory/duty-units.query.js';
import { existsPredicate, mayByRole } from '../handling/handling.access.rules.js';
import { type DueItem, dueItemTable } from './due-item.table.js';
import { dueGroups, spanOf } from './due-list.rules.js';

const code = z.string().max(64);
const rule = z.enum([...DEFAULT_RULE_SET.clocks.keys()]);
const filterInput = z.strictObject({ group: z.enum(dueGroups).nullish(), unit: code.nullish(), rule: rule.nullish() });
export type DueListArgs = PageArgs & { filter?: unknown };

const NO_CLOCK = '00000000-0000-0000-0000-000000000000';

/** One range of one index, whoever asks: the page goes on by row comparison, never by counting rows (graphql.md 4). */
const range = (whose: string) => `
  select d.* from due_item d
   where d.open and ${existsPredicate(1)} and (d.due_date, d.clock_id) > ($3::date, $4::uuid) and d.due_date <= $5::date
     and ($6::text is null or d.rule = $6) and ${whose}
   order by d.due_date, d.clock_id limit $7`;
const ordered = (from: string) =>
  statement(`select ${dueItemTable.list} from (${from}) d order by d.due_date, d.clock_id limit $7`);

const county = ordered(range('$8::text is null and $9::text[] is null'));
const ofUnit = ordered(range('d.unit = $8 and $9::text[] is null'));
const own = ordered(range('d.officer = $8 and ($9::text[] is null or d.unit = any($9))'));
/** A head's units one by one and the own matters: each an index range of at most a page, then merged. */
const inReach = ordered(`
  select d.* from unnest($9::text[]) as u(unit) cross join lateral (${range('d.unit = u.unit')}) d
  union (${range('d.officer = $8')})`);

/** A page of the open duties this officer may know of, the most urgent first: access and wall are part of the SQL, so no page betrays a hidden matter. */
export async function listDueItems(ctx: ReadContext, args: DueListArgs): Promise<Connection<DueItem>> {
  if (!mayByRole(ctx.actor, 'listDue')) throw callerFault('FORBIDDEN', 'this post has no due list');
  const filter = parseInput(filterInput, args.filter ?? {}, 'filter');
  const scope = ['dueList', ctx.actor.id, filter];
  const { limit, key } = ctx.pager.open(args, scope);
  const { calendar } = await basisOf(ctx);
  const { from, to } = spanOf(filter.group ?? null, shanghaiDate(await legalNow(ctx.tx)), calendar);
  const { page, officer, units } = await pageFor(ctx, filter.unit ?? null);
  const [day, clock] = key ?? [from, NO_CLOCK];
  const found = await rows<DueItem>(ctx.tx, page, [
    ctx.actor.wall,
    ctx.actor.id,
    day,
    clock,
    to,
    filter.rule ?? null,
    limit + 1,
    officer,
    units,
  ]);
  return ctx.pager.close(found, limit, scope, (item) => [item.dueDate, item.clockId]);
}

interface Whose {
  readonly page: Statement;
  readonly officer: string | null;
  readonly units: readonly string[] | null;
}

/** The page that fits the post: county posts see all or one unit, heads their unit and what is below it, everybody the own matters. */
async function pageFor(ctx: ReadContext, unit: string | null): Promise<Whose> {
  const reach = await dutyUnitsOf(ctx);
  if (unit)
    return seesCounty(ctx.actor) || reach.includes(unit)
      ? { page: ofUnit, officer: unit, units: null }
      : { page: own, officer: ctx.actor.id, units: [unit] };
  if (seesCounty(ctx.actor)) return { page: county, officer: null, units: null };
  return reach.length
    ? { page: inReach, officer: ctx.actor.id, units: reach }
    : { page: own, officer: ctx.actor.id, units: null };
}
