import { type ActContext, type Refused, row, statement } from '@redress/service-kit';
import { withReport } from './lock-report.js';
import type { ReadReport } from './report.input.js';
import type { Report } from './report.table.js';
import { reportThing } from './seal-report.js';

/** A sealed report as discipline reads it: no name of the reporter, which has a way of its own. */
export interface ReadingOfReport {
  readonly report: Report;
  readonly evidence: readonly { readonly no: number; readonly what: string; readonly pages: number | null }[];
}

const handedIn = statement('select evidence from submission where id = $1');

/** Discipline opens what was sealed, for a purpose. Each time stands in the report's own history (2022 Regulations 30(3); PIPL 6). */
export const readReport = (ctx: ActContext, input: ReadReport): Promise<ReadingOfReport | Refused> =>
  withReport(ctx, input, async (report) => {
    ctx.journal.record(reportThing(report.id), {
      act: 'readReport',
      basis: '2022 Regulations 30(3); PIPL 6',
      data: { purpose: input.purpose, unit: ctx.actor.unit },
    });
    const submission = await row<Pick<ReadingOfReport, 'evidence'> & Record<string, unknown>>(ctx.tx, handedIn, [
      report.submissionId,
    ]);
    return { report, evidence: submission?.evidence ?? [] };
  });
