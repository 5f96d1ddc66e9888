/** What an officer says was entered wrongly, and what became of it. Days are legal days, Asia/Shanghai. */
export interface Correction {
  id: string;
  matterId: string;
  field: string;
  /** The paper or part it is about, where a matter has several. */
  subjectId: string | null;
  before: string;
  after: string;
  reason: string;
  /** A clock counts from it: a second officer decides (K9). */
  clockField: boolean;
  status: 'PROPOSED' | 'DONE' | 'REFUSED';
  proposedBy: string;
  proposedOn: string;
  decidedBy: string | null;
  decidedOn: string | null;
  version: number;
}

/** What a field may become: a text of a length, or a day between two. */
export type FieldKind =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'day'; readonly notBefore: string; readonly notAfter: string };

export type CorrectionRefusal =
  | 'CORRECTION_NOTHING_THERE'
  | 'CORRECTION_NO_CHANGE'
  | 'CORRECTION_TOO_LONG'
  | 'CORRECTION_NOT_A_DAY'
  | 'CORRECTION_OUT_OF_ORDER';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean =>
  DAY.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** Why a value cannot take the place of another; null when it can. */
export function refuseValue(field: FieldKind, before: string | null, after: string): CorrectionRefusal | null {
  if (before === null) return 'CORRECTION_NOTHING_THERE';
  if (before === after) return 'CORRECTION_NO_CHANGE';
  if (field.kind === 'text') return [...after].length > field.max ? 'CORRECTION_TOO_LONG' : null;
  if (!isDay(after)) return 'CORRECTION_NOT_A_DAY';
  return after < field.notBefore || after > field.notAfter ? 'CORRECTION_OUT_OF_ORDER' : null;
}

export type DecisionRefusal = 'CORRECTION_DECIDED' | 'CORRECTION_SAME_HANDS';

/** Why this officer cannot decide on a correction: it is decided, or by the same two hands (K9, G8). Null when the officer can. */
export function refuseDecision(
  { status, proposedBy }: Pick<Correction, 'status' | 'proposedBy'>,
  officer: string,
): DecisionRefusal | null {
  if (status !== 'PROPOSED') return 'CORRECTION_DECIDED';
  return proposedBy === officer ? 'CORRECTION_SAME_HANDS' : null;
}
