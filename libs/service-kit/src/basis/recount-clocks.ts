import { shanghaiDate } from '@redress/deadlines';
import type { ActContext } from '../act/act.js';
import type { Clock } from '../clock/clock.js';
import { computedPayload } from '../clock/compute.js';
import { publishClock } from '../clock/publish-clock.js';
import { matterThing } from '../clock/raise-overdue.js';
import type { DueTimer } from '../clock/timer-loop.js';
import { setTimer } from '../clock/timers.js';
import { row, rows, statement } from '../database/prepared.js';
import { basisOf } from './basis.js';
import { type Recounted, recountRow } from './recount-row.js';
import { writeRecount } from './write-recount.js';

/** The timer that counts open clocks again after a year was loaded. */
export const RECOUNT = 'recount-clocks';
/** One transaction takes so many: acts on their matters wait for it, acts on others do not. */
const AT_ONCE = 500;
/** An act that was under way when the year came may hold a clock, or have started one by the old year: another look finds it. */
const LOOK_AGAIN_MS = 15_000;

interface Load extends Record<string, unknown> {
  readonly year: number;
  readonly since: number;
  readonly until: number;
  readonly version: string;
}
/** Where a batch stands: behind which clock, how many this look has found, and which look it is. */
interface Look {
  readonly after: string | null;
  readonly found: number;
  readonly looks: number;
}
/** Years that were loaded together, or while another was being counted, are counted by the last of them. */
const loadOf = statement(`
  select year, version, (select least(min(year), l.year) from calendar_load where finished_on is null) as since,
         (select greatest(max(year), l.year) from calendar_load where finished_on is null) as until
    from calendar_load l where id = $1`);
/** A clock that ends before the year, or began after it, looks at no day of it. A row that an act holds now is found by the next look. */
const next = statement(`
  select * from clock where status = 'RUNNING' and due_date >= make_date($1, 1, 1) and start_day <= make_date($2, 12, 31) and calendar <> $3
     and ($4::uuid is null or id > $4) order by id limit ${AT_ONCE} for update skip locked`);
/** Whether any is left, held by an act or not. */
const left = statement(`
  select 1 as one from clock where status = 'RUNNING' and due_date >= make_date($1, 1, 1) and start_day <= make_date($2, 12, 31) and calendar <> $3 limit 1`);
const note = statement('update calendar_load set counted = counted + $2, moved = moved + $3 where id = $1');
const finish = statement(`
  with done as (update calendar_load set finished_on = $2 where finished_on is null)
  select counted, moved from calendar_load where id = $1`);

/**
 * Counts some hundred open clocks again, writes what became of them with before and after, and tells of every last day that is another now; then sets
 * its own timer for the next ones. Returns the clocks that moved, so that their service can follow.
 */
export async function recountClocks(ctx: ActContext, timer: DueTimer): Promise<Clock[]> {
  const load = await row<Load>(ctx.tx, loadOf, [timer.thing_id]);
  const { calendar } = await basisOf(ctx);
  // A year that was loaded since has a batch of its own, which counts for this one too.
  if (load?.version !== calendar.version) return [];
  const { after, found, looks = 0 } = timer.payload as unknown as Look;
  const clocks = await rows<Clock>(ctx.tx, next, [load.since, load.until, load.version, after]);
  const moved = await recount(ctx, timer.thing_id, clocks);
  await rows(ctx.tx, note, [timer.thing_id, clocks.length, moved.length]);
  await goOn(ctx, timer.thing_id, load, {
    last: clocks.length === AT_ONCE ? (clocks.at(-1)?.id ?? null) : null,
    found: found + clocks.length,
    looks,
  });
  return moved;
}

async function recount(ctx: ActContext, loadId: string, clocks: readonly Clock[]): Promise<Clock[]> {
  const basis = await basisOf(ctx);
  const seen = new Map<string, ReturnType<typeof recountRow>['dates']>();
  const recounted: Recounted[] = clocks.map((clock) => recountRow(clock, basis, seen));
  await writeRecount(ctx, loadId, recounted, basis.calendar);
  const moved = recounted.filter(({ moves }) => moves);
  for (const { after } of moved)
    publishClock(ctx, matterThing(ctx, after), after, 'clock.moved', { ...computedPayload(after), corrected: false });
  if (clocks.length)
    ctx.journal.record(
      { type: 'calendar-load', id: loadId },
      {
        act: 'recountClocks',
        basis: 'K11',
        data: {
          counted: clocks.length,
          moved: moved.map(({ before, after }) => [before.id, before.due_date, after.due_date]),
        },
      },
    );
  return moved.map(({ after }) => after);
}

/** On to the next clocks; at the end another look, until one finds none and none is held; then the batch is finished and says so. */
async function goOn(
  ctx: ActContext,
  loadId: string,
  { year, since, until, version }: Load,
  { last, found, looks }: Pick<Look, 'found' | 'looks'> & { readonly last: string | null },
): Promise<void> {
  const again = (delay: number, payload: object) =>
    setTimer(ctx, { kind: RECOUNT, thingId: loadId, dueAt: new Date(ctx.now.getTime() + delay), payload });
  if (last) return void (await again(0, { after: last, found, looks }));
  if (!looks || found || (await row(ctx.tx, left, [since, until, version])))
    return void (await again(LOOK_AGAIN_MS, { after: null, found: 0, looks: looks + 1 }));
  const finishedOn = shanghaiDate(ctx.now);
  const sums = await row<{ counted: number; moved: number }>(ctx.tx, finish, [loadId, finishedOn]);
  const contract = { type: 'calendar.applied', version: 1, topic: `redress.${ctx.journal.service}` };
  const payload = { version, year, counted: sums?.counted ?? 0, moved: sums?.moved ?? 0, finishedOn };
  ctx.journal.publish({ type: 'calendar-load', id: loadId }, { contract, key: loadId, wall: [], payload });
}
