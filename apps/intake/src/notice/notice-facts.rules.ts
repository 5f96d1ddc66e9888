import type { ReopenedReason, ReviewOutcome, ReviewStage, Route, Track } from '@redress/contracts';
import type { DeclineReason } from '../triage/decline.rules.js';
import type { LegalRouteCode } from '../triage/legal-route.rules.js';

/** Where the petitioner can go when the answer does not satisfy: review by the organ above, or reconsideration of a refused duty. */
export type AnswerRemedy = 'REVIEW' | 'RECONSIDERATION';
interface Explained {
  readonly explanation: string | null;
}

/** What each paper says, as data: codes and days, and the officer's own words where the law wants reasons. Days are legal days, Asia/Shanghai. */
export interface NoticeFacts {
  RECEIPT: { readonly code: string };
  ACCEPTANCE: {
    readonly acceptedOn: string;
    readonly track: Track;
    readonly route: Route;
    readonly answerBy: string | null;
    readonly paperAsked: boolean;
  };
  NON_ACCEPTANCE: Explained & { readonly reason: DeclineReason };
  NO_FURTHER_ACCEPTANCE: Explained & { readonly organ: string; readonly finalisedOn: string };
  GUIDANCE: Explained & { readonly organ: string };
  TRANSFER: Explained & { readonly organ: string; readonly on: string };
  STATUTORY_ROUTE: Explained & {
    readonly legalRoute: LegalRouteCode;
    readonly organ: string | null;
    readonly decisionOn: string | null;
    readonly lastDay: string | null;
  };
  EXTENSION: { readonly days: number; readonly extendedOn: string; readonly answerBy: string };
  CONVERSION: { readonly convertedOn: string; readonly answerBy: string };
  RECUSAL: { readonly granted: boolean; readonly decidedOn: string };
  OPINION: {
    readonly issuedOn: string;
    readonly remedy: AnswerRemedy;
    /** The organ that reviews, where the remedy is review. */
    readonly organ: string | null;
    /** Known once the paper is served: the window counts from its arrival. */
    readonly lastDay: string | null;
  };
  SUGGESTION_REPLY: { readonly issuedOn: string };
  INVITATION: { readonly proposedOn: string };
  TERMINATION: { readonly endedOn: string };
  AGREEMENT: { readonly effectiveOn: string; readonly performBy: string };
  REVIEW_RECEIPT: {
    readonly stage: ReviewStage;
    readonly requestedOn: string;
    readonly organ: string;
    readonly decideBy: string;
  };
  REVIEW_DECISION: {
    readonly decision: ReviewDecision;
    readonly on: string;
    readonly organ: string;
    readonly decideBy: string | null;
    readonly lastDay: string | null;
  };
  HEARING: { readonly from: string; readonly to: string; readonly organ: string; readonly decideBy: string | null };
  REVIEW: DecidedReview & {
    /** The organ that re-reviews; null where the opinion was revoked. */
    readonly organ: string | null;
    /** Known once the paper is served. */
    readonly lastDay: string | null;
  };
  REREVIEW: DecidedReview;
  REOPENING: { readonly reason: ReopenedReason; readonly reopenedOn: string; readonly answerBy: string | null };
}
/** What an organ said to a request before it decided on the opinion. */
type ReviewDecision = 'TAKEN' | 'REFUSED' | 'EXCUSED' | 'NOT_EXCUSED';
interface DecidedReview {
  readonly outcome: ReviewOutcome;
  readonly issuedOn: string;
  /** The organ works outside: its paper may have been served before it was recorded here. */
  readonly outside: boolean;
}
/** The kinds of paper that this service queues today. */
export type QueuedKind = keyof NoticeFacts;

type Essential = { readonly [K in QueuedKind]: readonly (keyof NoticeFacts[K])[] };

/** What each kind must say; without it the paper would not do what the law wants of it. */
const essential: Essential = {
  RECEIPT: ['code'],
  ACCEPTANCE: ['acceptedOn', 'track', 'route'],
  NON_ACCEPTANCE: ['reason'],
  NO_FURTHER_ACCEPTANCE: ['organ', 'finalisedOn'],
  GUIDANCE: ['organ'],
  TRANSFER: ['organ', 'on'],
  STATUTORY_ROUTE: ['legalRoute'],
  EXTENSION: ['days', 'extendedOn', 'answerBy'],
  CONVERSION: ['convertedOn', 'answerBy'],
  RECUSAL: ['granted', 'decidedOn'],
  OPINION: ['issuedOn', 'remedy'],
  SUGGESTION_REPLY: ['issuedOn'],
  INVITATION: ['proposedOn'],
  TERMINATION: ['endedOn'],
  AGREEMENT: ['effectiveOn', 'performBy'],
  REVIEW_RECEIPT: ['stage', 'requestedOn', 'organ', 'decideBy'],
  REVIEW_DECISION: ['decision', 'on', 'organ'],
  HEARING: ['from', 'to', 'organ'],
  REVIEW: ['outcome', 'issuedOn'],
  REREVIEW: ['outcome', 'issuedOn'],
  REOPENING: ['reason', 'reopenedOn'],
};

/** The essential facts that are missing from a paper; an opinion with a review must also name the organ that reviews. */
export function missingFacts<K extends QueuedKind>(kind: K, facts: NoticeFacts[K]): string[] {
  const missing = (essential[kind] as readonly (keyof NoticeFacts[K])[])
    .filter((name) => facts[name] === null || facts[name] === undefined)
    .map(String);
  const opinion = kind === 'OPINION' ? (facts as NoticeFacts['OPINION']) : null;
  return opinion?.remedy === 'REVIEW' && !opinion.organ ? [...missing, 'organ'] : missing;
}
