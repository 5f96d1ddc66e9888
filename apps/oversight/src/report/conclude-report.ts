import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, startClock } from '@redress/service-kit';
import { changeReport, withReport } from './lock-report.js';
import type { ConcludeReport } from './report.input.js';
import { clockReport } from './report.outgoing.js';
import { afterConclusion, type Report } from './report.rules.js';

/** Discipline has looked into it. Whoever gave a name is to be told what came of it within 15 working days (T24). */
export const concludeReport = (ctx: ActContext, input: ConcludeReport): Promise<Report | Refused> =>
  withReport(ctx, input, 'concludeReport', async (taken) => {
    const { conclusion, findings } = input;
    const changes = { conclusion, findings, status: afterConclusion(taken) };
    const report = await changeReport(ctx, taken, 'concludeReport', changes);
    const start = { rule: 'T24', startEvent: 'concludeReport', startDay: shanghaiDate(ctx.now) };
    await startClock(ctx, clockReport(report), { ...start, ...(!report.named && { notApplicable: 'ANONYMOUS' }) });
    return report;
  });
