import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import type { TaskKind } from './task.table.js';

const open = statement(
  `insert into task (id, matter_id, kind, unit, opened_on) values ($1, $2, $3, $4, $5) on conflict do nothing`,
);
const finish = statement(
  `update task set done_on = $3 where matter_id = $1 and done_on is null and ($2::text[] is null or kind = any($2))`,
);

/** Gives a unit something to do about a matter; the same thing twice is one task. */
export const openTask = (ctx: ActContext, matterId: string, kind: TaskKind, unit: string | null) =>
  rows(ctx.tx, open, [uuidv7(), matterId, kind, unit, shanghaiDate(ctx.now)]);

/** Ends open tasks of a matter: those of the given kinds, or all. */
export const endTasks = (ctx: ActContext, matterId: string, kinds: readonly TaskKind[] | null) =>
  rows(ctx.tx, finish, [matterId, kinds, shanghaiDate(ctx.now)]);
