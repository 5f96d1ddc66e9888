import type { PayloadOf, reportNoticeDue } from '@redress/contracts';
import type { ReportLevel } from '@redress/service-kit';

export type ReportStatus = 'RECEIVED' | 'TAKEN' | 'CONCLUDED' | 'CLOSED';
export type ReportAct = 'takeReport' | 'tellAcceptance' | 'concludeReport' | 'tellResult';
export type ReportAnswer = PayloadOf<typeof reportNoticeDue>['answer'];
export const acceptances = ['ACCEPTED', 'NOT_ACCEPTED'] as const satisfies readonly ReportAnswer[];
export const conclusions = [
  'SUBSTANTIATED',
  'PARTLY_SUBSTANTIATED',
  'NOT_SUBSTANTIATED',
  'PASSED_ON',
] as const satisfies readonly ReportAnswer[];

/** A report about an officer under discipline. Text and reporter stay in intake, under this id. Days are legal days, Asia/Shanghai. */
export interface Report {
  id: string;
  status: ReportStatus;
  /** Whose discipline reads it: ours, or that of the organ above. */
  level: ReportLevel;
  /** Whether there is somebody to tell. */
  named: boolean;
  sealedOn: string;
  takenBy: string | null;
  acceptance: (typeof acceptances)[number] | null;
  conclusion: (typeof conclusions)[number] | null;
  /** What was found, for discipline alone. */
  findings: string | null;
  wall: string[];
  version: number;
}

/** What may be done in which state (flow row 45). A state without a row does not compile. */
export const reportActs = {
  RECEIVED: ['takeReport'],
  TAKEN: ['tellAcceptance', 'concludeReport'],
  CONCLUDED: ['tellResult'],
  CLOSED: [],
} as const satisfies Record<ReportStatus, readonly ReportAct[]>;

/** Whether an act is allowed in the state the report is in. */
export const mayNow = ({ status }: Pick<Report, 'status'>, act: ReportAct): boolean =>
  (reportActs[status] as readonly ReportAct[]).includes(act);

export type TellRefusal = 'REPORT_NOBODY_TO_TELL' | 'REPORT_TOLD_ALREADY' | 'REPORT_ACCEPTANCE_NOT_TOLD';

/** Why an act that is allowed in this state cannot be done with this report; null when it can. Who gave a name is told whether it is taken up before it is concluded (Rules on handling reports 2020). */
export function refuseNow(
  { named, acceptance }: Pick<Report, 'named' | 'acceptance'>,
  act: ReportAct,
): TellRefusal | null {
  if (act === 'tellAcceptance' && !named) return 'REPORT_NOBODY_TO_TELL';
  if (act === 'tellAcceptance' && acceptance) return 'REPORT_TOLD_ALREADY';
  if (act === 'concludeReport' && named && !acceptance) return 'REPORT_ACCEPTANCE_NOT_TOLD';
  return null;
}

/** Where a concluded report stands: who gave a name is still to be told the result. */
export const afterConclusion = ({ named }: Pick<Report, 'named'>): ReportStatus => (named ? 'CONCLUDED' : 'CLOSED');
