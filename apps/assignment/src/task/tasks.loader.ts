import { type ReadContext, rows, statement } from '@redress/service-kit';
import { type Task, taskTable } from './task.table.js';

const find = statement(
  `select ${taskTable.list} from task where matter_id = any($1::uuid[]) and done_on is null order by id`,
);

/** Open tasks of handlings: read through the handling, which decided who may see it. */
export async function tasksByHandling(ctx: ReadContext, ids: readonly string[]): Promise<Task[][]> {
  const found = await rows<Task>(ctx.tx, find, [ids]);
  return ids.map((id) => found.filter((task) => task.matterId === id));
}
