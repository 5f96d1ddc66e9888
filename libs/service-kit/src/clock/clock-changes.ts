import { shanghaiDate } from '@redress/deadlines';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { ActContext } from '../act/act.js';
import { rows, statement } from '../database/prepared.js';
import type { Clock } from './clock.js';

/** One change of a clock that was no act of handling: a correction by two officers, or a calendar year that was loaded. */
export interface ClockChange {
  readonly clockId: string;
  readonly cause: 'CORRECTED' | 'CALENDAR';
  readonly changedOn: string;
  readonly startDayBefore: string;
  readonly startDay: string;
  readonly dueDateBefore: string;
  readonly dueDate: string;
  readonly endedOnBefore: string | null;
  readonly endedOn: string | null;
}

const note = statement(`
  insert into clock_change (id, clock_id, cause, cause_id, changed_on, start_day_before, start_day, due_date_before, due_date, ended_on_before, ended_on)
  values ($1, $2, 'CORRECTED', $3, $4, $5, $6, $7, $8, $9, $10)`);
const ofClocks = statement(`
  select clock_id as "clockId", cause, changed_on as "changedOn", start_day_before as "startDayBefore", start_day as "startDay",
         due_date_before as "dueDateBefore", due_date as "dueDate", ended_on_before as "endedOnBefore", ended_on as "endedOn"
    from clock_change where clock_id = any($1::uuid[]) order by changed_on, id`);

/** Keeps what a correction made of a clock, beside the clock. */
export const noteCorrection = (ctx: ActContext, correctionId: string, before: Clock, after: Clock) =>
  rows(ctx.tx, note, [
    uuidv7(),
    after.id,
    correctionId,
    shanghaiDate(ctx.now),
    before.start_day,
    after.start_day,
    before.due_date,
    after.due_date,
    before.ended_on,
    after.ended_on,
  ]);

/** The changes of each clock, oldest first, in the order asked. A clock is read through its matter, which decided who may see it. */
export async function changesOfClocks(tx: EntityManager, ids: readonly string[]): Promise<ClockChange[][]> {
  const found = await rows<ClockChange & Record<string, unknown>>(tx, ofClocks, [ids]);
  return ids.map((id) => found.filter(({ clockId }) => clockId === id));
}
