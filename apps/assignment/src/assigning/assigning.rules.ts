import type { Handling } from '../handling/handling.rules.js';

/** What a unit says against an assignment (2022 Regulations 23(3), by analogy). */
interface Objection {
  readonly by: string;
  readonly on: string;
  readonly reasons: string;
  readonly suggestedUnit: string | null;
}
export type AssignmentOutcome =
  'OPEN' | 'CONFIRMED' | 'OBJECTED' | 'REPLACED' | 'RECUSED' | 'WALLED' | 'CONFLICT' | 'CLOSED';

/** One time a matter was given to a unit and an officer. Days are legal days. */
export interface Assignment {
  id: string;
  matterId: string;
  round: number;
  unit: string;
  handler: string;
  leaderInCharge: string | null;
  assignedBy: string;
  assignedOn: string;
  /** What the conflict check looked at before access was given. */
  checked: string[];
  outcome: AssignmentOutcome;
  endedOn: string | null;
  objection: Objection | null;
}

interface Post {
  readonly unit: string;
  readonly roles: readonly string[];
  readonly unitKind: string;
}
/** Whom the petition office names, as the directory has them: null where it knows no such officer or unit. */
export interface AssignmentPlan {
  readonly unit: { readonly code: string; readonly kind: string } | null;
  readonly handler: Post | null;
  readonly leader: Post | null;
  readonly leaderNamed: boolean;
}
export type AssignmentRefusal =
  | 'ASSIGN_UNIT_UNKNOWN'
  | 'ASSIGN_UNIT_ABOVE'
  | 'ASSIGN_HANDLER_UNKNOWN'
  | 'ASSIGN_HANDLER_NOT_IN_UNIT'
  | 'ASSIGN_HANDLER_NO_CASEWORKER'
  | 'ASSIGN_LEADER_UNKNOWN'
  | 'ASSIGN_NO_LEADER'
  | 'ASSIGN_JURISDICTION_OPEN'
  | 'ASSIGN_JURISDICTION_DECIDED';

const HANDLES = ['caseworker', 'unit-head'];
/** Two units that both say it is not theirs: their common superior decides (T20, 2022 Regulations 24). */
const UNITS_IN_DISPUTE = 2;

/** Why this assignment cannot be made, apart from conflicts of interest; null when it can. */
export function refuseAssignment(
  plan: AssignmentPlan,
  handling: Pick<Handling, 'jurisdiction'>,
  history: readonly Assignment[],
): AssignmentRefusal | null {
  const { unit, handler, leader, leaderNamed } = plan;
  if (!unit) return 'ASSIGN_UNIT_UNKNOWN';
  if (unit.kind === 'SUPERIOR') return 'ASSIGN_UNIT_ABOVE';
  if (!handler) return 'ASSIGN_HANDLER_UNKNOWN';
  if (handler.unit !== unit.code) return 'ASSIGN_HANDLER_NOT_IN_UNIT';
  if (!HANDLES.some((role) => handler.roles.includes(role))) return 'ASSIGN_HANDLER_NO_CASEWORKER';
  if (leaderNamed && !leader) return 'ASSIGN_LEADER_UNKNOWN';
  if (leader && !leader.roles.includes('leader')) return 'ASSIGN_NO_LEADER';
  return refuseJurisdiction(unit.code, handling, history);
}

function refuseJurisdiction(
  unit: string,
  { jurisdiction }: Pick<Handling, 'jurisdiction'>,
  history: readonly Assignment[],
): AssignmentRefusal | null {
  if (jurisdiction) return jurisdiction.unit === unit ? null : 'ASSIGN_JURISDICTION_DECIDED';
  return unitsInDispute(history).length >= UNITS_IN_DISPUTE ? 'ASSIGN_JURISDICTION_OPEN' : null;
}

/** Units that have said it is not theirs. */
const unitsInDispute = (history: readonly Assignment[]): string[] => [
  ...new Set(history.filter(({ outcome }) => outcome === 'OBJECTED').map(({ unit }) => unit)),
];

/** Whether assigning to this unit admits that the last one was asked wrongly: it objected, and the matter goes elsewhere. */
export function confirmsWrongRouting(unit: string, history: readonly Assignment[]): boolean {
  const last = history.at(-1);
  return last?.outcome === 'OBJECTED' && last.unit !== unit;
}

export type ObjectionRefusal = 'OBJECTION_TOO_LATE' | 'OBJECTION_TWICE' | 'OBJECTION_JURISDICTION_DECIDED';

/** Why a unit can no longer object: the window is over, it has objected before and got the matter back, or the common superior has decided. */
export function refuseObjection(
  unit: string,
  handling: Pick<Handling, 'jurisdiction'>,
  history: readonly Assignment[],
  window: { dueDate: string; today: string } | null,
): ObjectionRefusal | null {
  if (handling.jurisdiction) return 'OBJECTION_JURISDICTION_DECIDED';
  if (unitsInDispute(history).includes(unit)) return 'OBJECTION_TWICE';
  return window && window.today <= window.dueDate ? null : 'OBJECTION_TOO_LATE';
}

export type JurisdictionRefusal =
  'JURISDICTION_NOT_DISPUTED' | 'ASSIGN_UNIT_UNKNOWN' | 'ASSIGN_UNIT_ABOVE' | 'CONFLICT_CONCERNED';

/** Why there is nothing for the common superior to decide, or not so. */
export function refuseJurisdictionDecision(
  unit: { kind: string } | null,
  walled: boolean,
  history: readonly Assignment[],
): JurisdictionRefusal | null {
  if (unitsInDispute(history).length < UNITS_IN_DISPUTE) return 'JURISDICTION_NOT_DISPUTED';
  if (!unit) return 'ASSIGN_UNIT_UNKNOWN';
  if (unit.kind === 'SUPERIOR') return 'ASSIGN_UNIT_ABOVE';
  return walled ? 'CONFLICT_CONCERNED' : null;
}
