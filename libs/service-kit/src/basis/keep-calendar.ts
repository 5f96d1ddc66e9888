import { type Envelope } from '@redress/bus';
import { calendarLoaded, type PayloadOf } from '@redress/contracts';
import type { Calendar, CalendarYear } from '@redress/deadlines';
import { v7 as uuidv7 } from 'uuid';
import type { ActContext } from '../act/act.js';
import { outgoing } from '../act/journal.js';
import { setTimer } from '../clock/timers.js';
import { rows, statement } from '../database/prepared.js';
import { forgetBasis } from './basis.js';
import { RECOUNT } from './recount-clocks.js';

/** One stream for all that services count with: they hear of it in its order. */
export const BASIS_STREAM = '5b0c2f2e-7a61-5a3f-8c0e-3f6f4a9d1b27';
type Loaded = PayloadOf<typeof calendarLoaded>;

const insert = statement(`
  insert into calendar_load (id, year, status, source, off, work_weekend, version, loaded_on, loaded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`);

/** Keeps a year that was loaded. From here on this service counts with it, and its open clocks are counted again, some hundred at a time (K11). */
async function keepCalendarYear(ctx: ActContext, loaded: Loaded): Promise<void> {
  const id = uuidv7();
  const { year, status, source, off, workWeekend, version, loadedOn, loadedBy } = loaded;
  await rows(ctx.tx, insert, [
    id,
    year,
    status,
    source,
    JSON.stringify(off),
    JSON.stringify(workWeekend),
    version,
    loadedOn,
    loadedBy,
  ]);
  forgetBasis(ctx);
  ctx.journal.record(
    { type: 'calendar-load', id },
    { act: 'keepCalendarYear', basis: 'K4, K11', data: { year, status, version, loadedBy } },
  );
  await setTimer(ctx, { kind: RECOUNT, thingId: id, dueAt: ctx.now, payload: { after: null, found: 0, looks: 0 } });
}

/** The owner of the calendar loads a year: kept here and told to every service. */
export async function loadYear(
  ctx: ActContext,
  { year, calendar, loadedOn }: { readonly year: CalendarYear; readonly calendar: Calendar; readonly loadedOn: string },
): Promise<void> {
  const loaded: Loaded = {
    year: year.year,
    status: year.status,
    source: year.source,
    off: [...year.off],
    workWeekend: [...year.workWeekend],
    version: calendar.version,
    loadedOn,
    loadedBy: ctx.actor.id,
  };
  await keepCalendarYear(ctx, loaded);
  ctx.journal.publish({ type: 'basis', id: BASIS_STREAM }, outgoing(calendarLoaded, BASIS_STREAM, [], loaded));
}

/** Reaction of every other service. */
export async function onCalendarLoaded(ctx: ActContext, { producer, payload }: Envelope): Promise<void> {
  if (producer !== ctx.journal.service) await keepCalendarYear(ctx, payload as unknown as Loaded);
}
