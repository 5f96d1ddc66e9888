import { addCalendarDays, type Calendar, workingDayFrom } from '@redress/deadlines';
import {
  type Degree,
  degrees,
  faults,
  type Ground,
  grounds,
  type Measure,
  measures,
  officerMeasures,
  unitMeasures,
} from './ground.data.js';

/** What a proposal, a determination and a decision may name. */
export const groundCodes = Object.keys(grounds) as [Ground, ...Ground[]];
export const degreeCodes = degrees;
export const measureCodes = measures as [Measure, ...Measure[]];

export type AccountabilityStatus =
  'PROPOSED' | 'FOUND' | 'STATED' | 'DETERMINED' | 'DECIDED' | 'APPEALED' | 'FINAL' | 'DISMISSED' | 'REVOKED';
export type AccountabilityAct =
  | 'recordFinding'
  | 'giveStatement'
  | 'determineFault'
  | 'decideAccountability'
  | 'appealAccountability'
  | 'decideAppeal';

/** A file on a fault of the agency (2022 Regulations 42-46). Days are legal days, Asia/Shanghai. */
export interface Accountability {
  id: string;
  /** The matter it is about; null where it came from a report. */
  matterId: string | null;
  supervisionId: string | null;
  reportId: string | null;
  /** The unit that answers, and the duty holder where it is one person's fault. */
  unit: string;
  officer: string | null;
  ground: Ground;
  status: AccountabilityStatus;
  proposal: string | null;
  finding: string | null;
  statementBy: string | null;
  statement: string | null;
  degree: Degree | null;
  determination: string | null;
  measure: Measure | null;
  decision: string | null;
  decidedOn: string | null;
  appealBy: string | null;
  appeal: string | null;
  appealAnswer: string | null;
  finalOn: string | null;
  /** Who found, determined and decided: nobody does two of it. */
  hands: string[];
  wall: string[];
  version: number;
}

/** What may be done in which state (flow row 44). A state without a row does not compile. */
export const accountabilityActs = {
  PROPOSED: ['recordFinding'],
  FOUND: ['giveStatement', 'determineFault'],
  STATED: ['determineFault'],
  DETERMINED: ['decideAccountability'],
  DECIDED: ['appealAccountability'],
  APPEALED: ['decideAppeal'],
  FINAL: [],
  DISMISSED: [],
  REVOKED: [],
} as const satisfies Record<AccountabilityStatus, readonly AccountabilityAct[]>;

/** Whether an act is allowed in the state the file is in. */
export const mayNow = ({ status }: Pick<Accountability, 'status'>, act: AccountabilityAct): boolean =>
  (accountabilityActs[status] as readonly AccountabilityAct[]).includes(act);

/** Finding, determination, decision and appeal are four hands (Order 138 of 2016). */
const oneHandEach: readonly AccountabilityAct[] = [
  'recordFinding',
  'determineFault',
  'decideAccountability',
  'decideAppeal',
];

/** Whether this officer had a hand in the file already and may not have another. */
export const isSameHand = (
  { hands }: Pick<Accountability, 'hands'>,
  act: AccountabilityAct,
  officer: string,
): boolean => oneHandEach.includes(act) && hands.includes(officer);

/** Whether the one it is about was heard, or let the days for it pass. */
export const isHeard = (
  { status, statementBy }: Pick<Accountability, 'status' | 'statementBy'>,
  today: string,
): boolean => status === 'STATED' || (statementBy !== null && today > statementBy);

/** Whether the measure is one against whom the file is about: a unit is not admonished, a person not listed. */
export const measureFits = ({ officer }: Pick<Accountability, 'officer'>, measure: Measure): boolean =>
  ((officer ? officerMeasures : unitMeasures) as readonly Measure[]).includes(measure);

/** Whether what the legal unit found is a fault. */
export const isFault = (degree: Degree): boolean => (faults as readonly Degree[]).includes(degree);

const STATEMENT_DAYS = 10;
const APPEAL_DAYS = 30;

/** Last day to be heard (D). */
export const statementUntil = (foundOn: string, calendar: Calendar): string =>
  workingDayFrom(addCalendarDays(foundOn, STATEMENT_DAYS), calendar);
/** Last day to ask for a review of the decision (Civil Servant Law 95: 30 days). */
export const appealUntil = (decidedOn: string, calendar: Calendar): string =>
  workingDayFrom(addCalendarDays(decidedOn, APPEAL_DAYS), calendar);
