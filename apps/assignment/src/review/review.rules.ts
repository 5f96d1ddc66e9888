import type { ReviewOutcome, ReviewStage } from '@redress/contracts';
import { type Calendar, excuseUntil, inTime } from '@redress/deadlines';

export type ReviewStatus = 'EXCUSE_ASKED' | 'EXCUSE_REFUSED' | 'REQUESTED' | 'TAKEN' | 'REFUSED' | 'ISSUED' | 'SERVED';
export const reviewOutcomes = ['UPHELD', 'CHANGED', 'REVOKED'] as const satisfies readonly ReviewOutcome[];
export const refusalReasons = ['NOT_COMPETENT', 'NOT_REVIEWABLE', 'INCOMPLETE', 'OTHER'] as const;
export const requesters = ['PETITIONER', 'AGENT', 'OTHER'] as const;
export type ReviewChannel = 'PORTAL' | 'COUNTER' | 'POST' | 'ORGAN';

/** Why a window was missed, and what was decided about it (K8). */
interface Excuse {
  readonly reasons: string;
  readonly obstacleEndedOn: string;
  readonly granted: boolean | null;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
  readonly decision: string | null;
}
/** A paper of an organ outside this installation, from which an act was recorded. */
export interface OrganPaper {
  readonly act: string;
  readonly on: string;
  readonly number: string;
}

/** One request for a review or a re-review and what became of it. Days are legal days, Asia/Shanghai. */
export interface Review {
  id: string;
  matterId: string;
  round: number;
  stage: ReviewStage;
  status: ReviewStatus;
  /** The organ that decides, and whether it works outside this installation. */
  organ: string;
  outside: boolean;
  /** Who decides on what may come next; null after a re-review. */
  nextOrgan: string | null;
  channel: ReviewChannel;
  askedBy: string;
  requestedOn: string;
  /** Postmark: mailing time does not count (K5). */
  postedOn: string | null;
  /** Last day of the window it was asked in. */
  lastDay: string;
  grounds: string | null;
  excuse: Excuse | null;
  takenBy: string | null;
  takenOn: string | null;
  refusal: { readonly reason: string; readonly explanation: string; readonly on: string } | null;
  hearings: [string, string][];
  outcome: ReviewOutcome | null;
  facts: string | null;
  basis: string | null;
  decision: string | null;
  issuedBy: string | null;
  issuedOn: string | null;
  servedOn: string | null;
  papers: OrganPaper[];
  wall: string[];
  version: number;
}

/** The clocks of each stage: the window, the decision, and the hearings that are not counted (T13-T17). */
export const stageClocks = {
  REVIEW: { window: 'T13', decision: 'T14', next: 'T16' },
  REREVIEW: { window: 'T16', decision: 'T17', next: null },
} as const;

/** A request as it came. `servedOn`, `lastDay`: of the window; `today`: the legal day of the act. */
export interface RequestQuestion {
  readonly by: (typeof requesters)[number];
  readonly authority: string | null;
  readonly receivedOn: string;
  readonly postedOn: string | null;
  readonly excuse: { readonly obstacleEndedOn: string } | null;
  readonly servedOn: string;
  readonly lastDay: string;
  /** A late request waits for its decision. */
  readonly live: boolean;
  readonly today: string;
  /** The calendar of today; what the library ships without one. */
  readonly calendar?: Calendar;
}
export type RequestRefusal =
  | 'REVIEW_NOT_PETITIONER'
  | 'REVIEW_AGENT_WITHOUT_AUTHORITY'
  | 'EXCUSE_PENDING'
  | 'REVIEW_DAY_IMPOSSIBLE'
  | 'REVIEW_LATE'
  | 'EXCUSE_OBSTACLE_LASTS'
  | 'EXCUSE_TOO_LATE';

/** Why a request cannot be taken down, or null: by the petitioner or an agent, once, inside the window by its postmark, or late with an excuse (35, 36; K5, K8). */
export function refuseRequest(asked: RequestQuestion): RequestRefusal | null {
  if (asked.by === 'OTHER') return 'REVIEW_NOT_PETITIONER';
  if (asked.by === 'AGENT' && !asked.authority) return 'REVIEW_AGENT_WITHOUT_AUTHORITY';
  if (asked.live) return 'EXCUSE_PENDING';
  const days = [asked.receivedOn, asked.postedOn ?? asked.receivedOn];
  if (days.some((day) => day > asked.today || day < asked.servedOn) || days[1]! > asked.receivedOn)
    return 'REVIEW_DAY_IMPOSSIBLE';
  return isLate(asked) ? refuseExcuse(asked) : null;
}

/** Whether the window was missed: the postmark counts, else the day of receipt (K5). */
export const isLate = ({ lastDay, receivedOn, postedOn }: RequestQuestion): boolean =>
  !inTime(lastDay, receivedOn, postedOn);

/** The ten days are kept by whoever posted in them (K5). */
function refuseExcuse({ excuse, receivedOn, postedOn, today, calendar }: RequestQuestion): RequestRefusal | null {
  if (!excuse) return 'REVIEW_LATE';
  if (excuse.obstacleEndedOn > today) return 'EXCUSE_OBSTACLE_LASTS';
  return (postedOn ?? receivedOn) > excuseUntil(excuse.obstacleEndedOn, calendar).dueDate ? 'EXCUSE_TOO_LATE' : null;
}

export type PendingRefusal = 'EXCUSE_NOT_ASKED' | 'REVIEW_NOT_PENDING' | 'REVIEW_NOT_TAKEN';
export type DecideAct =
  'decideExcuse' | 'takeReview' | 'refuseReview' | 'holdHearing' | 'issueReviewOpinion' | 'issueRereviewOpinion';

/** In which state of the request each act of the organ may be, and what is said in every other. */
const pending: Readonly<Record<DecideAct, readonly [ReviewStatus, PendingRefusal]>> = {
  decideExcuse: ['EXCUSE_ASKED', 'EXCUSE_NOT_ASKED'],
  takeReview: ['REQUESTED', 'REVIEW_NOT_PENDING'],
  refuseReview: ['REQUESTED', 'REVIEW_NOT_PENDING'],
  holdHearing: ['TAKEN', 'REVIEW_NOT_TAKEN'],
  issueReviewOpinion: ['TAKEN', 'REVIEW_NOT_TAKEN'],
  issueRereviewOpinion: ['TAKEN', 'REVIEW_NOT_TAKEN'],
};
export function refusePending(review: Pick<Review, 'status'> | null, act: DecideAct): PendingRefusal | null {
  const [status, code] = pending[act];
  return review?.status === status ? null : code;
}

/** Who acts for the organ: one of its reviewers, or, where it works outside this installation, the petition office with the organ's paper. */
export interface Decider {
  readonly unit: string | null;
  readonly roles: readonly string[];
  readonly paper: Omit<OrganPaper, 'act'> | null;
  readonly today: string;
}
export type DeciderRefusal = 'REVIEW_NOT_YOUR_ORGAN' | 'REVIEW_LACKS_PAPER' | 'REVIEW_DAY_IMPOSSIBLE';
export function refuseDecider(
  { organ, outside, requestedOn }: Pick<Review, 'organ' | 'outside' | 'requestedOn'>,
  { unit, roles, paper, today }: Decider,
): DeciderRefusal | null {
  if (!outside) return roles.includes('reviewer') && unit === organ ? null : 'REVIEW_NOT_YOUR_ORGAN';
  if (!roles.includes('petition-officer')) return 'REVIEW_NOT_YOUR_ORGAN';
  if (!paper) return 'REVIEW_LACKS_PAPER';
  return paper.on > today || paper.on < requestedOn ? 'REVIEW_DAY_IMPOSSIBLE' : null;
}

export type HearingRefusal = 'HEARING_DAYS_WRONG' | 'HEARING_OUTSIDE_WINDOW' | 'HEARING_OVERLAPS';

/** Why these days cannot be a hearing: inside the running time of the re-review and apart from other hearings; only such days are not counted (36; K12). */
export function refuseHearing(
  { hearings, requestedOn }: Pick<Review, 'hearings' | 'requestedOn'>,
  [from, to]: readonly [string, string],
  dueDate: string | null,
): HearingRefusal | null {
  if (from > to) return 'HEARING_DAYS_WRONG';
  if (from < requestedOn || (dueDate !== null && from > dueDate)) return 'HEARING_OUTSIDE_WINDOW';
  return hearings.some(([first, last]) => from <= last && to >= first) ? 'HEARING_OVERLAPS' : null;
}

/** What follows once the opinion of an organ arrived: revoked, it is handled anew; a re-review ends the way; else a re-review may be asked for (35, 36). */
export function afterService({ stage, outcome }: Pick<Review, 'stage' | 'outcome'>): 'REOPEN' | 'FINAL' | 'WINDOW' {
  if (outcome === 'REVOKED') return 'REOPEN';
  return stage === 'REREVIEW' ? 'FINAL' : 'WINDOW';
}
