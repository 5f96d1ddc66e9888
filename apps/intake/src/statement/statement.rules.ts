import type { PetitionStatus, Statement } from '../petition/petition.rules.js';

export const readBackResults = ['CONFIRMED', 'CHANGED', 'NOT_CONFIRMED'] as const;
export type ReadBackResult = (typeof readBackResults)[number];
export interface ReadBack {
  readonly result: ReadBackResult;
  readonly text?: string | null | undefined;
  readonly reasons?: string | null | undefined;
}
export type ReadBackRefusal =
  | 'STATEMENT_NOT_ORAL'
  | 'STATEMENT_CONFIRMED_ALREADY'
  | 'STATEMENT_LACKS_TEXT'
  | 'STATEMENT_SCREENED'
  | 'STATEMENT_LACKS_REASONS';

/** Why a statement cannot be confirmed or changed now, or null. Once it is screened its text stands: what is new is a paper of its own. */
export function refuseReadBack(
  statement: Pick<Statement, 'status'> | null,
  { result, text, reasons }: ReadBack,
  status: PetitionStatus,
): ReadBackRefusal | null {
  if (!statement) return 'STATEMENT_NOT_ORAL';
  if (statement.status === 'CONFIRMED') return 'STATEMENT_CONFIRMED_ALREADY';
  if (result === 'CHANGED' && !text) return 'STATEMENT_LACKS_TEXT';
  if (result === 'CHANGED' && status !== 'REGISTERED') return 'STATEMENT_SCREENED';
  return result === 'NOT_CONFIRMED' && !reasons ? 'STATEMENT_LACKS_REASONS' : null;
}

/** What the petitioner writes needs no reading back; what an officer wrote anew does. */
export const statusAfter = (result: ReadBackResult, byPetitioner: boolean): Statement['status'] =>
  result === 'CHANGED' ? (byPetitioner ? 'CONFIRMED' : 'TAKEN') : result;
