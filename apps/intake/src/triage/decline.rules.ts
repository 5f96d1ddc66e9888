import type { Petition } from '../petition/petition.rules.js';
import { isOurs, objectionOpen } from '../petition/decision.rules.js';
import { isLegalRoute } from './legal-route.rules.js';

/** Why a matter is not accepted, the paper that says so, and the article. Litigation is in the list so that the officer is told the act that helps. */
export const declineReasons = {
  NOT_PETITION_MATTER: { notice: 'NON_ACCEPTANCE', basis: '2022 Regulations 17, 23(1)' },
  NO_FACTS: { notice: 'NON_ACCEPTANCE', basis: '2022 Regulations 19, 23(1)' },
  SAME_MATTER_IN_PROGRESS: { notice: 'GUIDANCE', basis: '2022 Regulations 19(3)' },
  FINALISED: { notice: 'NO_FURTHER_ACCEPTANCE', basis: '2022 Regulations 36(3)' },
  LITIGATION: { notice: 'STATUTORY_ROUTE', basis: '2022 Regulations 23(4), 31(1)' },
} as const;
export type DeclineReason = keyof typeof declineReasons;
export const declineReasonCodes = Object.keys(declineReasons) as [DeclineReason, ...DeclineReason[]];

export interface DeclineAsked {
  readonly reason: DeclineReason;
  /** T19: where the same matter is being handled. T18: the organ of the final opinion. */
  readonly organ?: string | null | undefined;
  /** T18: the day the re-review opinion was served. */
  readonly finalisedOn?: string | null | undefined;
  /** T18: an officer has compared facts and reasons; new ones make a new matter. */
  readonly sameFactsAndReasons?: boolean | null | undefined;
}
export type DeclineRefusal =
  | 'OBJECTION_OPEN'
  | 'LITIGATION_IS_DIVERTED'
  | 'DECLINE_NOT_OURS'
  | 'DECLINE_NEEDS_ORGAN'
  | 'DECLINE_NEEDS_FINALITY'
  | 'DECLINE_NEW_FACTS'
  | 'DAY_IN_FUTURE';

type Considered = Pick<Petition, 'route' | 'litigationRelated' | 'decision'>;

/** Why acceptance may not be declined on this reason; null when it may. `today` is the legal day of the act. */
export function refuseDecline(petition: Considered, asked: DeclineAsked, today: string): DeclineRefusal | null {
  if (objectionOpen(petition)) return 'OBJECTION_OPEN';
  switch (asked.reason) {
    case 'LITIGATION':
      return 'LITIGATION_IS_DIVERTED';
    case 'SAME_MATTER_IN_PROGRESS':
      return asked.organ ? null : 'DECLINE_NEEDS_ORGAN';
    case 'FINALISED':
      return refuseFinality(asked, today);
    default:
      return refuseRefusal(petition);
  }
}

/** Who has another legal way is shown it, and who is wrong here is told where to go: neither is simply sent away (23(2), 23(4)). */
function refuseRefusal(petition: Considered): DeclineRefusal | null {
  if (petition.litigationRelated || isLegalRoute(petition.route)) return 'LITIGATION_IS_DIVERTED';
  return isOurs(petition) ? null : 'DECLINE_NOT_OURS';
}

/** T18: same facts and same reasons after a served re-review opinion; new facts or evidence make a new matter. */
function refuseFinality(asked: DeclineAsked, today: string): DeclineRefusal | null {
  if (!asked.organ || !asked.finalisedOn) return 'DECLINE_NEEDS_FINALITY';
  if (asked.finalisedOn > today) return 'DAY_IN_FUTURE';
  return asked.sameFactsAndReasons ? null : 'DECLINE_NEW_FACTS';
}
