import { NotYet } from '@redress/bus';
import { shanghaiDate } from '@redress/deadlines';
import {
  type ActContext,
  endClocks,
  levelOfReport,
  lockRow,
  rows,
  startClock,
  statement,
  updateRow,
} from '@redress/service-kit';
import { TAKING } from './open-report.js';
import { clockReport, reportThing } from './report.outgoing.js';
import type { Report } from './report.rules.js';
import { reportTable } from './report.table.js';

const rowsFollow = statement(`
  with clocks as (update clock set wall = $2 where matter_id = $1)
  update accountability set wall = array(select distinct unnest(wall || $2::text[]) order by 1) where report_id = $1`);

/** Somebody more turned out to be concerned: the full list of tokens takes the place of the old one. Where it now is about discipline itself, the next level has it from here on. */
export async function wallReport(ctx: ActContext, id: string, wall: readonly string[]): Promise<void> {
  const known = await lockRow(ctx.tx, reportTable, id);
  if (!known) throw new NotYet();
  const level = await levelOfReport(ctx, wall);
  const report = await updateRow(ctx.tx, reportTable, id, { wall: [...wall], level });
  await rows(ctx.tx, rowsFollow, [id, wall]);
  ctx.journal.record(reportThing(id), {
    act: 'wallReport',
    basis: '2022 Regulations 30(3), 46(5)',
    data: { level, tokens: wall.length },
  });
  if (level !== known.level && (known.status === 'RECEIVED' || known.status === 'TAKEN')) await handOn(ctx, report);
}

/** Nobody of the other level goes on with it: it is to be taken anew, from today. */
async function handOn(ctx: ActContext, report: Report): Promise<void> {
  await updateRow(ctx.tx, reportTable, report.id, { status: 'RECEIVED', takenBy: null });
  await endClocks(ctx, reportThing(report.id), null, { cause: 'wallReport', stopped: true });
  await startClock(ctx, clockReport(report), {
    rule: TAKING[report.level],
    startEvent: 'report.walled',
    startDay: shanghaiDate(ctx.now),
  });
}
