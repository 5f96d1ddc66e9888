import { type ActContext, type DueTimer, lockRow, updateRow } from '@redress/service-kit';
import { missedEvent } from './opinion.outgoing.js';
import { opinionTable } from './opinion.table.js';
import { handlingThing } from '../handling/handling.outgoing.js';
import { answeringUnit } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';

/** The promised day is over and nothing was recorded: an opinion not carried out is a trigger of supervision (2022 Regulations 40; flow rows 19, 42). */
export async function missExecution(ctx: ActContext, timer: DueTimer): Promise<void> {
  const handling = await lockRow(ctx.tx, handlingTable, String(timer.payload['matterId']));
  const opinion = await lockRow(ctx.tx, opinionTable, timer.thing_id);
  if (!handling || !opinion?.executeBy || opinion.executedOn || opinion.status !== 'SERVED') return;
  await updateRow(ctx.tx, opinionTable, opinion.id, { overdue: true });
  ctx.journal.publish(handlingThing(opinion.matterId), missedEvent(opinion, handling.class, answeringUnit(handling)));
}
