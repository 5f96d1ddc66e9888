/** A request that an officer keep away from a matter (2022 Regulations 28(3)). Days are legal days. */
export interface Recusal {
  id: string;
  matterId: string;
  officer: string;
  askedBy: 'PETITIONER' | 'OFFICER';
  requester: string;
  reasons: string;
  askedOn: string;
  decidedBy: string | null;
  decidedOn: string | null;
  granted: boolean | null;
  decision: string | null;
}
/** An officer as the directory has it. */
export interface Placed {
  readonly code: string;
  readonly head: boolean;
  readonly superior: string | null;
}
export type RecusalRefusal = 'RECUSAL_PENDING' | 'RECUSAL_NOBODY' | 'RECUSAL_NOT_INVOLVED';

/** Whom a request is about: the handler (or the reviewer who took the request), unless another officer of the matter is named. */
export const recusalOf = (
  { handler }: { readonly handler: string | null },
  named: string | null | undefined,
): string | null => named ?? handler;

/** Why a request cannot be taken; null when it can. Heads are asked about as well: they extend, issue and decide. */
export function refuseRequest(
  officer: string | null,
  involved: readonly (string | null)[],
  pending: boolean,
): RecusalRefusal | null {
  if (pending) return 'RECUSAL_PENDING';
  if (!officer) return 'RECUSAL_NOBODY';
  return involved.includes(officer) ? null : 'RECUSAL_NOT_INVOLVED';
}

export type RecusalDecisionRefusal = 'RECUSAL_NOT_ASKED' | 'RECUSAL_OWN' | 'RECUSAL_NOT_YOURS';

/**
 * Who decides: the head of the officer's unit; about the head, or where the head must not know of the matter, the next level
 * (T27; police administrative-case procedure 17-25, by analogy). Null when the directory names nobody.
 */
export const deciderOf = (officer: Placed, head: Placed | null, headWalled: boolean): string | null =>
  officer.head || !head ? officer.superior : headWalled ? head.superior : head.code;

/** Why this actor may not decide; null when it may. */
export function refuseDecision(
  pending: Pick<Recusal, 'officer'> | null,
  actor: string,
  decider: string | null,
): RecusalDecisionRefusal | null {
  if (!pending) return 'RECUSAL_NOT_ASKED';
  if (pending.officer === actor) return 'RECUSAL_OWN';
  return decider === actor ? null : 'RECUSAL_NOT_YOURS';
}
