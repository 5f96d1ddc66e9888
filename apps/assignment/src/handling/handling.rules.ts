import type { MatterClass, MatterClosedReason, ReopenedReason, Route, Track } from '@redress/contracts';

/** More days for a complex matter, granted once by the head (2022 Regulations 34). */
interface Extension {
  readonly days: number;
  readonly reasons: string;
  readonly by: string;
  readonly on: string;
}
/** Which unit it is, after two said it was not theirs (T20, 2022 Regulations 24). */
interface Jurisdiction {
  readonly unit: string;
  readonly by: string;
  readonly on: string;
}

export type ClosedReason = MatterClosedReason | 'LINKED' | 'VOIDED';
export type HandlingStatus =
  | 'ACCEPTED'
  | 'ASSIGNED'
  | 'HANDLING'
  | 'OPINION_ISSUED'
  | 'OPINION_SERVED'
  | 'REVIEW_REQUESTED'
  | 'REVIEW_SERVED'
  | 'REREVIEW_REQUESTED'
  | 'FINAL'
  | 'CLOSED';
export type HandlingAct =
  | 'recordParties'
  | 'recordParticipants'
  | 'declareConflict'
  | 'assignPetition'
  | 'decideJurisdiction'
  | 'confirmHandOver'
  | 'objectToAssignment'
  | 'requestRecusal'
  | 'decideRecusal'
  | 'convertToOrdinary'
  | 'extendHandling'
  | 'draftOpinion'
  | 'reviewOpinion'
  | 'issueOpinion'
  | 'recordExecution'
  | 'correctHandling'
  | 'confirmHandlingCorrection'
  | 'requestReview'
  | 'requestRereview'
  | 'decideExcuse'
  | 'takeReview'
  | 'refuseReview'
  | 'issueReviewOpinion'
  | 'holdHearing'
  | 'issueRereviewOpinion'
  | 'reopenPetition';

/** How one accepted matter is handled. Days are legal days, Asia/Shanghai; units and officers are codes of the directory. */
export interface Handling {
  matterId: string;
  status: HandlingStatus;
  class: MatterClass;
  track: Track;
  route: Route;
  /** How many numbered requests the opinion has to answer. */
  requests: number;
  /** The day on which the matter came, where it is known here: it keeps the rule set of that day. */
  receivedOn: string | null;
  acceptedOn: string;
  /** The unit named in the acceptance: it answers while nobody else does. */
  acceptingUnit: string;
  unit: string | null;
  handler: string | null;
  leaderInCharge: string | null;
  round: number;
  extension: Extension | null;
  jurisdiction: Jurisdiction | null;
  wrongRoutings: number;
  /** Officers whose recusal was granted: they neither handle nor read any more. */
  recused: string[];
  /** Later submissions of the same matter that were linked to this one. */
  joined: string[];
  rating: string | null;
  /** The parties are at a mediation table beside handling. */
  mediationOpen: boolean;
  /** It was finally decided that the agency was at fault in this matter. */
  faultFound: boolean;
  closedReason: ClosedReason | null;
  closedOn: string | null;
  /** The state it was closed in: a request posted in time goes on from there. */
  closedFrom: HandlingStatus | null;
  reopenedOn: string | null;
  reopenedReason: ReopenedReason | null;
  /** What the parties agreed on the whole matter was performed, or was not performed by its day. */
  settledOn: string | null;
  breachedOn: string | null;
  /** Organs that have the matter before them for review or re-review: their reviewers read it. */
  organs: string[];
  wall: string[];
  version: number;
}

const conflicts = ['recordParties', 'recordParticipants'] as const;
const recusal = ['declareConflict', 'requestRecusal', 'decideRecusal'] as const;
/** A reviewer can be asked to keep away as a handler can (2022 Regulations 28(3), 35, 36). */
const reviewerRecusal = ['requestRecusal', 'decideRecusal'] as const;
const mistakes = ['correctHandling', 'confirmHandlingCorrection'] as const;

/** What may be done in which state (flow.md 2.2). A state without a row does not compile. */
export const handlingActs = {
  ACCEPTED: [
    ...mistakes,
    ...conflicts,
    'requestRecusal',
    'decideRecusal',
    'assignPetition',
    'decideJurisdiction',
    'extendHandling',
  ],
  ASSIGNED: [
    ...mistakes,
    ...conflicts,
    ...recusal,
    'assignPetition',
    'decideJurisdiction',
    'confirmHandOver',
    'objectToAssignment',
    'extendHandling',
  ],
  HANDLING: [
    ...mistakes,
    ...conflicts,
    ...recusal,
    'assignPetition',
    'convertToOrdinary',
    'extendHandling',
    'draftOpinion',
    'reviewOpinion',
    'issueOpinion',
  ],
  OPINION_ISSUED: [...mistakes, 'extendHandling'],
  OPINION_SERVED: [...mistakes, 'recordExecution', 'requestReview', 'decideExcuse', 'reopenPetition'],
  REVIEW_REQUESTED: [
    ...mistakes,
    ...reviewerRecusal,
    'recordExecution',
    'takeReview',
    'refuseReview',
    'issueReviewOpinion',
  ],
  REVIEW_SERVED: [...mistakes, 'recordExecution', 'requestRereview', 'decideExcuse', 'reopenPetition'],
  REREVIEW_REQUESTED: [
    ...mistakes,
    ...reviewerRecusal,
    'recordExecution',
    'takeReview',
    'refuseReview',
    'holdHearing',
    'issueRereviewOpinion',
  ],
  FINAL: [...mistakes, 'recordExecution', 'reopenPetition'],
  CLOSED: [...mistakes, 'requestReview', 'requestRereview', 'decideExcuse', 'reopenPetition'],
} as const satisfies Record<HandlingStatus, readonly HandlingAct[]>;

/** Whether an act is allowed in the state the handling is in. */
export function mayNow(handling: Closable, act: HandlingAct): boolean {
  if (handling.status === 'CLOSED' && !mayAfterClosing(handling, act)) return false;
  // What an earlier round promised is carried out whatever the present one stands at.
  if (act === 'recordExecution' && handling.round > 1) return true;
  return (handlingActs[handling.status] as readonly HandlingAct[]).includes(act);
}

type Closable = Pick<Handling, 'status' | 'round' | 'closedReason' | 'closedFrom'>;

/** A matter that ran out or was settled can go on where it was closed; what was withdrawn or joined to another is handed in anew. */
function mayAfterClosing({ closedReason, closedFrom }: Closable, act: HandlingAct): boolean {
  if ((mistakes as readonly HandlingAct[]).includes(act)) return true;
  if (act === 'reopenPetition') return closedReason !== 'VOIDED';
  if (closedReason !== 'WINDOW_EXPIRED' && closedReason !== 'RESOLVED_BY_AGREEMENT') return false;
  return act === 'decideExcuse' || closedFrom === (act === 'requestReview' ? 'OPINION_SERVED' : 'REVIEW_SERVED');
}

const beforeOpinion: readonly HandlingStatus[] = ['ACCEPTED', 'ASSIGNED', 'HANDLING', 'OPINION_ISSUED'];
export type WrongState = 'HANDLING_WRONG_STATE' | 'REVIEW_BEFORE_SERVICE' | 'REVIEW_FINAL' | 'REVIEW_TWICE';

/** Why the state forbids an act: a petitioner who asks for a review is told what to wait for, or that it was asked. */
export function wrongState({ status }: Pick<Handling, 'status'>, act: HandlingAct): WrongState {
  if (act !== 'requestReview' && act !== 'requestRereview') return 'HANDLING_WRONG_STATE';
  if (status === 'FINAL') return 'REVIEW_FINAL';
  if (status === 'CLOSED') return 'HANDLING_WRONG_STATE';
  const early = act === 'requestReview' ? beforeOpinion : [...beforeOpinion, 'OPINION_SERVED', 'REVIEW_REQUESTED'];
  return early.includes(status) ? 'REVIEW_BEFORE_SERVICE' : 'REVIEW_TWICE';
}

/** States in which an officer can still be taken off the matter: no answer has left the house. */
export const unanswered: readonly HandlingStatus[] = ['ACCEPTED', 'ASSIGNED', 'HANDLING'];

/** The unit that answers for the matter now. */
export const answeringUnit = ({ unit, acceptingUnit }: Pick<Handling, 'unit' | 'acceptingUnit'>): string =>
  unit ?? acceptingUnit;

/** Clocks on one of which the answer is due. */
export const answerClocks = ['T10', 'T11', 'T21'] as const;

/**
 * The clock an accepted matter runs on: T21 for a suggestion (29), T10 on the simple track, T11 for a petition opinion (34);
 * null where a duty is performed under its own statute (31(5)), whose limit stands there.
 */
export function handlingClock(track: Track, route: Route): (typeof answerClocks)[number] | null {
  if (track === 'SUGGESTION') return 'T21';
  if (route !== 'PETITION') return null;
  return track === 'SIMPLE' ? 'T10' : 'T11';
}

export type ReopenRefusal = 'REOPEN_FINAL' | 'REOPEN_WITHDRAWN' | 'REOPEN_NO_BREACH' | 'REOPEN_LACKS_ORDER';

/** Why a matter is not handled again, or null: after a re-review only by order from above, never what was withdrawn or joined, a breach only where one was told (domain 1.9). */
export function refuseReopening(
  { status, closedReason, breachedOn }: Pick<Handling, 'status' | 'closedReason' | 'breachedOn'>,
  reason: ReopenedReason,
  ordered: boolean,
): ReopenRefusal | null {
  if (closedReason === 'WITHDRAWN' || closedReason === 'LINKED') return 'REOPEN_WITHDRAWN';
  if (status === 'FINAL' && reason !== 'ORDER') return 'REOPEN_FINAL';
  if (reason === 'BREACH' && !breachedOn) return 'REOPEN_NO_BREACH';
  return reason === 'ORDER' && !ordered ? 'REOPEN_LACKS_ORDER' : null;
}
