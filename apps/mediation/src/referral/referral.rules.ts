import type { RecallCause, ReferralOutcome, ReferralPurpose, ReturnReason } from '@redress/contracts';
import { hasEnded, type Matter } from '../matter/matter.rules.js';

export type ReferralStatus = 'OFFERED' | 'ASKED' | 'ACCEPTED' | 'RETURNED' | 'UNANSWERED' | 'ANSWERED' | 'RECALLED';
export type ReferralAct =
  | 'acceptReferral'
  | 'returnReferral'
  | 'askAboutReferral'
  | 'explainReferral'
  | 'reportOutcome'
  | 'recallReferral'
  | 'openReferral';

/** One matter given to one agency. Days are legal days, Asia/Shanghai. */
export interface Referral {
  id: string;
  matterId: string;
  agency: string;
  purpose: ReferralPurpose;
  /** How often this matter was offered to this agency. */
  round: number;
  status: ReferralStatus;
  sender: string;
  /** The unit that answers for it until the agency has accepted. */
  senderUnit: string;
  replyWorkingDays: number;
  outcomeWorkingDays: number;
  offeredOn: string;
  deliveredOn: string | null;
  /** Why it came back, or why it was taken back. */
  reason: ReturnReason | RecallCause | null;
  outcome: ReferralOutcome | null;
  /** The answer that did not come in time. */
  unanswered: 'REPLY' | 'OUTCOME' | null;
  wall: string[];
  version: number;
}

/** One step of the chain of custody. */
export interface ReferralStep {
  referralId: string;
  no: number;
  step: Exclude<ReferralStatus, 'RECALLED'> | 'DELIVERED' | 'EXPLAINED' | 'RECALLED';
  by: 'SENDER' | 'AGENCY' | 'TIMER';
  day: string;
  /** Reason or outcome. */
  code: string | null;
  /** What was asked, answered or explained: for sender and agency. */
  words: string | null;
}

const undecided = ['acceptReferral', 'returnReferral', 'recallReferral', 'openReferral'] as const;

/** What may be done in which state (flow rows 40, 41). A state without a row does not compile. */
export const referralActs = {
  OFFERED: [...undecided, 'askAboutReferral'],
  ASKED: [...undecided, 'explainReferral'],
  UNANSWERED: [...undecided, 'askAboutReferral'],
  ACCEPTED: ['reportOutcome', 'recallReferral', 'openReferral'],
  ANSWERED: ['openReferral'],
  RETURNED: [],
  RECALLED: [],
} as const satisfies Record<ReferralStatus, readonly ReferralAct[]>;

/** Whether an act is allowed in the state the referral is in. */
export const mayNow = ({ status }: Pick<Referral, 'status'>, act: ReferralAct): boolean =>
  (referralActs[status] as readonly ReferralAct[]).includes(act);

/** States in which the agency still has something to do: they can be taken back, and block a second offer to the same agency. */
export const openStatuses: readonly ReferralStatus[] = ['OFFERED', 'ASKED', 'UNANSWERED', 'ACCEPTED'];

/** Who answers for the matter as far as this referral goes: the sender, until the agency has accepted (partners.md). */
export const responsible = ({ status, agency, senderUnit }: Referral): string =>
  status === 'ACCEPTED' || status === 'ANSWERED' ? agency : senderUnit;

/** Purposes with which the matter itself goes to the agency, rather than a question about it. */
export const handsOver = (purpose: ReferralPurpose): boolean => purpose === 'DIVERSION' || purpose === 'TRANSFER';

export type OfferRefusal =
  'REFERRAL_MATTER_ENDED' | 'REFERRAL_PURPOSE_MISMATCH' | 'REFERRAL_AGENCY_UNKNOWN' | 'REFERRAL_OPEN_ALREADY';

/** Which matter may be offered for what: what left screening goes to the organ whose it is; whose view is wanted, the matter stays with us. */
const fits: Readonly<Record<ReferralPurpose, readonly Matter['status'][]>> = {
  DIVERSION: ['DIVERTED'],
  TRANSFER: ['TRANSFERRED'],
  OPINION: ['OPEN', 'ACCEPTED'],
  PANEL: ['ACCEPTED'],
};

/** Why a matter may not be offered to an agency; null when it may. */
export function refuseOffer(
  matter: Pick<Matter, 'status'>,
  purpose: ReferralPurpose,
  agency: { readonly known: boolean; readonly hasItOpen: boolean },
): OfferRefusal | null {
  if (hasEnded(matter)) return 'REFERRAL_MATTER_ENDED';
  if (!fits[purpose].includes(matter.status)) return 'REFERRAL_PURPOSE_MISMATCH';
  if (!agency.known) return 'REFERRAL_AGENCY_UNKNOWN';
  return agency.hasItOpen ? 'REFERRAL_OPEN_ALREADY' : null;
}

/** How a referral can end well, by what it was for. */
const outcomesOf: Readonly<Record<ReferralPurpose, readonly ReferralOutcome[]>> = {
  DIVERSION: ['TAKEN_UP', 'SOLVED', 'NO_GROUNDS', 'PASSED_ON'],
  TRANSFER: ['TAKEN_UP', 'SOLVED', 'NO_GROUNDS', 'PASSED_ON'],
  OPINION: ['OPINION_GIVEN'],
  PANEL: ['TOOK_PART'],
};

/** Whether this outcome belongs to what the agency was asked for. */
export const outcomeFits = ({ purpose }: Pick<Referral, 'purpose'>, outcome: ReferralOutcome): boolean =>
  outcomesOf[purpose].includes(outcome);
