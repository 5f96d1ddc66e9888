import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, endClocks, type Refused } from '@redress/service-kit';
import { changeReport, withReport } from './lock-report.js';
import type { OnReport } from './report.input.js';
import { noticeDue, reportThing } from './report.outgoing.js';
import type { Report } from './report.rules.js';

/** The reporter is told what came of it (T24 ends), as a code: what was found stays with discipline. */
export const tellResult = (ctx: ActContext, input: OnReport): Promise<Report | Refused> =>
  withReport(ctx, input, 'tellResult', async (concluded) => {
    const answer = concluded.conclusion as NonNullable<Report['conclusion']>;
    const tell = (report: Report) => noticeDue(report, 'REPORT_RESULT', answer, shanghaiDate(ctx.now));
    const report = await changeReport(ctx, concluded, 'tellResult', { status: 'CLOSED' }, tell);
    await endClocks(ctx, reportThing(report.id), ['T24'], { cause: 'tellResult' });
    return report;
  });
