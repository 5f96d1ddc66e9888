import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, endClocks, type Refused } from '@redress/service-kit';
import { changeReport, withReport } from './lock-report.js';
import type { TellAcceptance } from './report.input.js';
import { noticeDue, reportThing } from './report.outgoing.js';
import type { Report } from './report.rules.js';

/** The reporter is told whether the report is taken up (T23); one that is not ends here. */
export const tellAcceptance = (ctx: ActContext, input: TellAcceptance): Promise<Report | Refused> =>
  withReport(ctx, input, 'tellAcceptance', async (taken) => {
    const { answer } = input;
    const status = answer === 'ACCEPTED' ? 'TAKEN' : 'CLOSED';
    const tell = (report: Report) => noticeDue(report, 'REPORT_ACCEPTANCE', answer, shanghaiDate(ctx.now));
    const report = await changeReport(ctx, taken, 'tellAcceptance', { acceptance: answer, status }, tell);
    await endClocks(ctx, reportThing(report.id), ['T23'], { cause: 'tellAcceptance' });
    return report;
  });
