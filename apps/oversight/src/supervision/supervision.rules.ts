import { type TriggerCode, triggers } from './trigger.data.js';

/** The grounds an order may name. */
export const triggerCodes = Object.keys(triggers) as [TriggerCode, ...TriggerCode[]];

export type SupervisionStatus = 'OPEN' | 'ANSWERED' | 'RECTIFIED';
export type SupervisionAct = 'answerSupervision' | 'verifyRectification';

/** An order to a unit about one matter (2022 Regulations 40). Days are legal days, Asia/Shanghai. */
export interface Supervision {
  id: string;
  matterId: string;
  /** The unit that owes the answer. */
  unit: string;
  trigger: TriggerCode;
  /** The clock, referral or mediation that told of it; the same one opens no second order. */
  sourceId: string | null;
  status: SupervisionStatus;
  /** How often it was ordered: once more where it was not put right. */
  round: number;
  openedOn: string;
  openedBy: string;
  /** What the unit is told to answer for or to put right. */
  words: string | null;
  answerBy: string;
  /** Whether the unit does as it was told. */
  adopted: boolean | null;
  answer: string | null;
  answeredBy: string | null;
  verifiedBy: string | null;
  version: number;
}

/** What may be done in which state (flow row 43). A state without a row does not compile. */
export const supervisionActs = {
  OPEN: ['answerSupervision'],
  ANSWERED: ['verifyRectification'],
  RECTIFIED: [],
} as const satisfies Record<SupervisionStatus, readonly SupervisionAct[]>;

/** Whether an act is allowed in the state the order is in. */
export const mayNow = ({ status }: Pick<Supervision, 'status'>, act: SupervisionAct): boolean =>
  (supervisionActs[status] as readonly SupervisionAct[]).includes(act);

/** Whether the unit that was told to put it right, or whoever answered for it, would be the one that says it did. */
export const verifiesItself = (
  { unit, answeredBy }: Pick<Supervision, 'unit' | 'answeredBy'>,
  verifier: { readonly id: string; readonly unit: string | null },
): boolean => verifier.unit === unit || verifier.id === answeredBy;
