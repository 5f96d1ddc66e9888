import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, endClocks, type Refused, startClock } from '@redress/service-kit';
import { changeReport, withReport } from './lock-report.js';
import { TAKING } from './open-report.js';
import type { OnReport } from './report.input.js';
import { clockReport, reportThing } from './report.outgoing.js';
import type { Report } from './report.rules.js';

/** Discipline receives a report; whoever gave a name is to be told within 15 working days whether it is taken up (T22, T25 end; T23). */
export const takeReport = (ctx: ActContext, input: OnReport): Promise<Report | Refused> =>
  withReport(ctx, input, 'takeReport', async (received) => {
    const report = await changeReport(ctx, received, 'takeReport', { status: 'TAKEN', takenBy: ctx.actor.id });
    await endClocks(ctx, reportThing(report.id), [TAKING[report.level]], { cause: 'takeReport' });
    const start = { rule: 'T23', startEvent: 'takeReport', startDay: shanghaiDate(ctx.now) };
    await startClock(ctx, clockReport(report), { ...start, ...(!report.named && { notApplicable: 'ANONYMOUS' }) });
    return report;
  });
