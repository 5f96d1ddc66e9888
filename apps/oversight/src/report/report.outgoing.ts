import { reportNoticeDue } from '@redress/contracts';
import { type ClockMatter, outgoing, type OutgoingEvent } from '@redress/service-kit';
import type { Report, ReportAnswer } from './report.rules.js';

/** The stream of a report in oversight. */
export const reportThing = (id: string) => ({ type: 'report', id });

/** A report as the kit's clocks see it: no other service may know that there is one. */
export const clockReport = ({ id, wall }: Pick<Report, 'id' | 'wall'>): ClockMatter => ({
  thing: reportThing(id),
  id,
  class: 'REPORT',
  unit: null,
  wall,
  sealed: true,
});

type Kind = 'REPORT_ACCEPTANCE' | 'REPORT_RESULT';

/** Asks intake, the only home of names, to tell the reporter. */
export const noticeDue = ({ id, wall }: Report, kind: Kind, answer: ReportAnswer, on: string): OutgoingEvent =>
  outgoing(reportNoticeDue, id, wall, { reportId: id, kind, answer, on });
