import { type ActContext, type Clock, type DueTimer, recountClocks, rows, statement } from '@redress/service-kit';

const keep = statement(`
  insert into calendar_applied (service, version, counted, moved, finished_on) values ($1, $2, $3, $4, $5)
  on conflict (service, version) do update set counted = excluded.counted, moved = excluded.moved, finished_on = excluded.finished_on`);
const follow = statement(`
  update due_item d set due_date = t.due_date from jsonb_to_recordset($1::jsonb) as t(id uuid, due_date date) where d.clock_id = t.id`);

export interface Applied {
  readonly version: string;
  readonly counted: number;
  readonly moved: number;
  readonly finishedOn: string;
}

/** Another service has counted its open clocks again. */
export const keepApplied = (ctx: ActContext, service: string, { version, counted, moved, finishedOn }: Applied) =>
  rows(ctx.tx, keep, [service, version, counted, moved, finishedOn]);

/** Our own clocks are counted again, and stand at their right place on the due list in the same transaction. */
export async function recountOwnClocks(ctx: ActContext, timer: DueTimer): Promise<Clock[]> {
  const moved = await recountClocks(ctx, timer);
  if (moved.length) await rows(ctx.tx, follow, [JSON.stringify(moved.map(({ id, due_date }) => ({ id, due_date })))]);
  return moved;
}
