import type { Agreement, Mediation } from './mediation.rules.js';

export type AgreementRefusal = 'AGREEMENT_SIGNATURES_MISSING' | 'AGREEMENT_DAY_WRONG';

/** Why an agreement is none; null when it is one. It takes effect when all parties have signed or agreed, on a day inside the mediation (People's Mediation Law 29-31). */
export function refuseAgreement(
  { openedOn }: Pick<Mediation, 'openedOn'>,
  { effectiveOn, performBy }: Agreement,
  { missing, today }: { readonly missing: number; readonly today: string },
): AgreementRefusal | null {
  if (missing > 0) return 'AGREEMENT_SIGNATURES_MISSING';
  const inside = openedOn !== null && openedOn <= effectiveOn && effectiveOn <= today;
  return inside && performBy >= effectiveOn ? null : 'AGREEMENT_DAY_WRONG';
}

/** Whether a court may be asked: not about marriage, parentage or adoption, nor about title (2022 interpretation 355; domain 2.3). */
export const isConfirmable = (agreement: Pick<Agreement, 'subject'> | null): boolean => !agreement?.subject;

export type ConfirmationRefusal =
  | 'CONFIRMATION_NOT_OFFERED'
  | 'CONFIRMATION_FILED'
  | 'CONFIRMATION_NOT_JOINT'
  | 'CONFIRMATION_LATE'
  | 'CONFIRMATION_DAY_WRONG';

/** Why a confirmation may not be recorded as filed; null when it may: all parties together, within thirty days of effect (People's Mediation Law 33; T32). */
export function refuseFiling(
  { confirmation, agreement }: Pick<Mediation, 'confirmation' | 'agreement'>,
  { filedOn, missing, today }: { readonly filedOn: string; readonly missing: number; readonly today: string },
  until: string | null,
): ConfirmationRefusal | null {
  if (!isConfirmable(agreement)) return 'CONFIRMATION_NOT_OFFERED';
  if (confirmation && confirmation.confirmed !== false) return 'CONFIRMATION_FILED';
  if (missing > 0) return 'CONFIRMATION_NOT_JOINT';
  if (filedOn > today || filedOn < (agreement?.effectiveOn ?? filedOn)) return 'CONFIRMATION_DAY_WRONG';
  return until !== null && filedOn <= until ? null : 'CONFIRMATION_LATE';
}
