import { addCalendarDays, shanghaiDate, startOfDay } from '@redress/deadlines';
import {
  type ActContext,
  cancelTimers,
  type DueTimer,
  lockRow,
  PETITION_OFFICE,
  setTimer,
  updateRow,
} from '@redress/service-kit';
import { runningOf } from '../due-list/own-clocks.js';
import { endTasks, openTask } from '../task/keep-tasks.js';
import type { TaskKind } from '../task/task.table.js';
import { clockMatter, handlingThing } from './handling.outgoing.js';
import { answerClocks, answeringUnit, type Handling, unanswered } from './handling.rules.js';
import { handlingTable } from './handling.table.js';

const TIMER = 'answer-while-mediating';
/** Mediation up to the last day leaves no days for the answer: the handler is warned that many days before (flow.md 5.6, D). */
const WARNED_BEFORE = 10;

/** The parties sit at a table: handling goes on beside it, and its clock too (K12; flow row 35). */
export async function mediationOpened(ctx: ActContext, matterId: string): Promise<void> {
  const handling = await lockRow(ctx.tx, handlingTable, matterId);
  if (!handling || handling.status === 'CLOSED' || handling.status === 'FINAL') return;
  const open = await updateRow(ctx.tx, handlingTable, matterId, { mediationOpen: true });
  note(ctx, matterId, 'mediationOpened');
  await warnLater(ctx, open);
}

/** The table is empty again; `task`: what the unit has to do now (flow rows 37, 38). */
export async function mediationEnded(ctx: ActContext, matterId: string, task: TaskKind): Promise<void> {
  const handling = await lockRow(ctx.tx, handlingTable, matterId);
  if (!handling?.mediationOpen) return;
  await updateRow(ctx.tx, handlingTable, matterId, { mediationOpen: false });
  await cancelTimers(ctx, matterId, [TIMER]);
  await endTasks(ctx, matterId, ['ANSWER_BEFORE_DUE']);
  note(ctx, matterId, 'mediationEnded');
  if (unanswered.includes(handling.status)) await openTask(ctx, matterId, task, answeringUnit(handling));
}

/** What was agreed was not kept: the petition office decides whether the matter is handled again (flow row 39). */
export async function agreementBroken(ctx: ActContext, matterId: string): Promise<void> {
  if (!(await lockRow(ctx.tx, handlingTable, matterId))) return;
  await updateRow(ctx.tx, handlingTable, matterId, { breachedOn: shanghaiDate(ctx.now) });
  await openTask(ctx, matterId, 'ASK_WHETHER_TO_REOPEN', PETITION_OFFICE);
}

/** Warns that the answer is due soon while mediation is open (timer). A limit that was extended meanwhile is waited for anew. */
export async function warnWhileMediating(ctx: ActContext, timer: Pick<DueTimer, 'thing_id'>): Promise<void> {
  const handling = await lockRow(ctx.tx, handlingTable, timer.thing_id);
  if (!handling?.mediationOpen || !unanswered.includes(handling.status)) return;
  const warnAt = await warningOf(ctx, handling);
  if (warnAt && warnAt > ctx.now) await setTimer(ctx, { kind: TIMER, thingId: handling.matterId, dueAt: warnAt });
  else await openTask(ctx, handling.matterId, 'ANSWER_BEFORE_DUE', answeringUnit(handling));
}

async function warnLater(ctx: ActContext, handling: Handling): Promise<void> {
  const dueAt = await warningOf(ctx, handling);
  if (dueAt) await setTimer(ctx, { kind: TIMER, thingId: handling.matterId, dueAt });
}

async function warningOf(ctx: ActContext, handling: Handling): Promise<Date | null> {
  const clock = await runningOf(ctx, clockMatter(handling), answerClocks);
  return clock && startOfDay(addCalendarDays(clock.due_date, -WARNED_BEFORE));
}

const note = (ctx: ActContext, matterId: string, act: string) =>
  ctx.journal.record(handlingThing(matterId), { act, basis: 'K12: mediation stops no clock' });
