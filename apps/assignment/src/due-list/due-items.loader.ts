import { type ReadContext, rows, statement, seesCounty } from '@redress/service-kit';
import { dutyUnitsOf } from '../directory/duty-units.query.js';
import { existsPredicate, mayByRole } from '../handling/handling.access.rules.js';
import { type DueItem, dueItemTable } from './due-item.table.js';

const find = statement(`
  select ${dueItemTable.list} from due_item d
   where d.open and ${existsPredicate(1)} and d.matter_id = any($3::uuid[]) and ($4::boolean or d.officer = $2 or d.unit = any($5::text[]))
   order by d.due_date, d.clock_id`);

/** The open duties of each matter, as this officer may know of them; null for anybody who has no due list. */
export async function dueItemsByMatter(ctx: ReadContext, ids: readonly string[]): Promise<(DueItem[] | null)[]> {
  if (!mayByRole(ctx.actor, 'listDue')) return ids.map(() => null);
  const found = await rows<DueItem>(ctx.tx, find, [
    ctx.actor.wall,
    ctx.actor.id,
    ids,
    seesCounty(ctx.actor),
    await dutyUnitsOf(ctx),
  ]);
  return ids.map((id) => found.filter((item) => item.matterId === id));
}
