import { type ActContext, rows, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import type { DueItem } from './due-item.table.js';
import { isDuty } from './due-list.rules.js';

/** What a clock says of itself; wall, recusals and the officer who answers are those of the matter now, never those of an event that was long on its way. */
export type NewDueItem = Omit<DueItem, 'officer' | 'open' | 'recused'>;

const keep = statement(`
  insert into due_item (clock_id, matter_id, producer, rule, class, unit, officer, start_day, due_date, recused, wall)
  values ($1, $2, $3, $4, $5, $6,
          case when $3 = 'assignment' then (select handler from handling where matter_id = $2 and unit is not distinct from $6)
               when $3 = 'oversight' then null
               else (select officer from first_contact where matter_id = $2 and ended_at is null) end,
          $7, $8, coalesce((select recused from handling where matter_id = $2), '{}'),
          (select array(select unnest($9::text[]) union select unnest(c.wall) from (select wall from first_contact where matter_id = $2) c)))
  on conflict (clock_id) do nothing`);
const move = statement('update due_item set start_day = $2, due_date = $3 where clock_id = $1');
const close = statement('update due_item set open = false where clock_id = any($1::uuid[])');
const closeMatter = statement('update due_item set open = false where matter_id = $1 and producer = $2 and open');
const closeDuties = statement(
  `update due_item set open = false where matter_id = $1 and producer = 'assignment' and rule <> 'EXECUTION' and open`,
);
const give = statement(
  `update due_item set unit = $2, officer = $3, recused = $4 where matter_id = $1 and producer = 'assignment' and open`,
);
const giveClocks = statement(`update clock set unit = $2 where matter_id = $1 and status = 'RUNNING'`);
const giveFirst = statement(
  `update due_item set officer = $2 where matter_id = $1 and producer not in ('assignment', 'oversight') and open`,
);
const hide = statement('update due_item set open = false where matter_id = $1 and open');
const recuse = statement('update due_item set recused = $2 where matter_id = $1');
type Db = { tx: EntityManager };

/** Puts a duty on the due list. A citizen's window is none. */
export async function addDueItem(ctx: Db, item: NewDueItem): Promise<void> {
  if (!isDuty(item.rule)) return;
  await rows(ctx.tx, keep, [
    item.clockId,
    item.matterId,
    item.producer,
    item.rule,
    item.class,
    item.unit,
    item.startDay,
    item.dueDate,
    item.wall,
  ]);
}

export const moveDueItem = (
  ctx: Db,
  { clockId, startDay, dueDate }: Pick<DueItem, 'clockId' | 'startDay' | 'dueDate'>,
) => rows(ctx.tx, move, [clockId, startDay, dueDate]);

/** Takes duties off the list: they are done, or fell away. */
export const closeDueItems = (ctx: Db, clockIds: readonly string[]) => rows(ctx.tx, close, [clockIds]);

/** Takes off what a service's own clocks of a matter left on the list. */
export const closeDueItemsOf = (ctx: Db, matterId: string, producer: string) =>
  rows(ctx.tx, closeMatter, [matterId, producer]);

/** Takes off everything of ours but what was promised to the petitioner. */
export const closeDutiesOf = (ctx: Db, matterId: string) => rows(ctx.tx, closeDuties, [matterId]);

/** The matter went to other hands: its open duties in this service, and their clocks, follow. */
export async function giveDueItems(
  ctx: ActContext,
  matterId: string,
  to: Pick<DueItem, 'unit' | 'officer' | 'recused'>,
): Promise<void> {
  await rows(ctx.tx, give, [matterId, to.unit, to.officer, to.recused]);
  await rows(ctx.tx, giveClocks, [matterId, to.unit]);
}

/** Another officer is first contact: the duties before handling follow. */
export const giveFirstDueItems = (ctx: Db, matterId: string, officer: string | null) =>
  rows(ctx.tx, giveFirst, [matterId, officer]);

/** An officer was taken off: the matter's duties of every service stand on that officer's list no more. */
export const markRecused = (ctx: Db, { matterId, recused }: { matterId: string; recused: readonly string[] }) =>
  rows(ctx.tx, recuse, [matterId, recused]);

/** The matter is gone from the register: no duty of it is listed, whichever service keeps it. */
export const hideDueItems = (ctx: Db, matterId: string) => rows(ctx.tx, hide, [matterId]);
