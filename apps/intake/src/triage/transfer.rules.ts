import type { Petition } from '../petition/petition.rules.js';
import { isOurs, objectionOpen } from '../petition/decision.rules.js';

type Considered = Pick<Petition, 'fromOrgan' | 'decision'>;
export type TransferRefusal =
  'OBJECTION_OPEN' | 'TRANSFER_NEEDS_OBJECTION' | 'TRANSFER_MUST_HANDLE' | 'TRANSFER_OURS' | 'ORGAN_IS_OURS';

/** Why a matter may not be sent to that organ; null when it may. What an organ sent us goes back by objection only, never on (2022 Regulations 23(3)). */
export function refuseTransfer(petition: Considered, organIsOurs: boolean): TransferRefusal | null {
  if (objectionOpen(petition)) return 'OBJECTION_OPEN';
  if (petition.decision.objection) return 'TRANSFER_MUST_HANDLE';
  if (petition.fromOrgan) return 'TRANSFER_NEEDS_OBJECTION';
  if (isOurs(petition)) return 'TRANSFER_OURS';
  return organIsOurs ? 'ORGAN_IS_OURS' : null;
}

export type ObjectionRefusal = 'NOT_SENT_TO_US' | 'OBJECTION_MADE' | 'OBJECTION_OURS' | 'OBJECTION_LATE';

/** Why we may not object to what was sent to us; null when we may. `until`: last day of T07, null where no window was ever open (backlog). */
export function refuseObjection(petition: Considered, until: string | null, today: string): ObjectionRefusal | null {
  if (!petition.fromOrgan) return 'NOT_SENT_TO_US';
  if (petition.decision.objection) return 'OBJECTION_MADE';
  if (isOurs(petition)) return 'OBJECTION_OURS';
  return until && today <= until ? null : 'OBJECTION_LATE';
}

export type AnswerRefusal = 'NO_OBJECTION_OPEN' | 'ANSWER_DAY_WRONG';

/** Why the sender's answer may not be entered; null when it may. Its day lies between the objection and today (K9). */
export function refuseAnswer(
  { decision }: Pick<Petition, 'decision'>,
  answeredOn: string,
  today: string,
): AnswerRefusal | null {
  if (!decision.objection || decision.objection.answer !== null) return 'NO_OBJECTION_OPEN';
  return answeredOn < decision.objection.on || answeredOn > today ? 'ANSWER_DAY_WRONG' : null;
}
