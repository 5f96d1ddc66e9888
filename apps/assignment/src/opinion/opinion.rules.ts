import type { Handling } from '../handling/handling.rules.js';

export const outcomeKinds = ['SUPPORTED', 'EXPLAINED', 'NOT_SUPPORTED'] as const;
/** What became of one numbered request, and why (2022 Regulations 32). */
interface Outcome {
  readonly no: number;
  readonly outcome: (typeof outcomeKinds)[number];
  readonly reasons?: string | null | undefined;
}
export const adoptionKinds = ['ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED'] as const;
/** What became of a suggestion, and why (2022 Regulations 29). */
interface Adoption {
  readonly decision: (typeof adoptionKinds)[number];
  readonly reasons: string;
}

type OpinionStatus = 'DRAFTED' | 'SENT_BACK' | 'APPROVED' | 'ISSUED' | 'SERVED' | 'DISCARDED';
/** FULL and SHORT are petition opinions (31(6)); DUTY answers a request to perform a duty (31(5)); SUGGESTION is a reply (29). */
export type OpinionForm = 'FULL' | 'SHORT' | 'DUTY' | 'SUGGESTION';

/** The answer to a petition. Days are legal days; texts are the handler's. */
export interface Opinion {
  id: string;
  matterId: string;
  round: number;
  status: OpinionStatus;
  form: OpinionForm;
  outcomes: Outcome[];
  facts: string | null;
  basis: string | null;
  adoption: Adoption | null;
  reviewOrgan: string | null;
  reviewWindow: string | null;
  /** The day by which what was supported is carried out. */
  executeBy: string | null;
  draftedBy: string;
  draftedOn: string;
  reviewedBy: string | null;
  remarks: string | null;
  issuedBy: string | null;
  issuedOn: string | null;
  servedOn: string | null;
  executedOn: string | null;
  executionNote: string | null;
  overdue: boolean;
  wall: string[];
  version: number;
}

export type OpinionContent = Pick<
  Opinion,
  'outcomes' | 'facts' | 'basis' | 'adoption' | 'reviewOrgan' | 'reviewWindow' | 'executeBy'
>;
/** What a draft is held against: the form, how many requests there are, the organ that reviews by the directory, and today. */
export interface DraftFrame {
  readonly form: OpinionForm;
  readonly requests: number;
  readonly organ: string | null;
  readonly today: string;
}
type DraftRefusal =
  | 'OPINION_LACKS_OUTCOME'
  | 'OPINION_OUTCOME_TWICE'
  | 'OPINION_OUTCOME_UNKNOWN'
  | 'OPINION_LACKS_REASONS'
  | 'OPINION_LACKS_FACTS'
  | 'OPINION_LACKS_BASIS'
  | 'OPINION_LACKS_REVIEW_ORGAN'
  | 'OPINION_WRONG_REVIEW_ORGAN'
  | 'OPINION_LACKS_REVIEW_WINDOW'
  | 'OPINION_WRONG_REVIEW_WINDOW'
  | 'OPINION_LACKS_EXECUTION_DATE'
  | 'OPINION_EXECUTION_DATE_PAST'
  | 'OPINION_LACKS_ADOPTION'
  | 'OPINION_LACKS_STUDY';
/** A refusal with the number of the request it is about, where it is about one. */
export interface DraftFault {
  readonly code: DraftRefusal;
  readonly no?: number;
}

/** The form of the answer, by route and track. */
export function formOf({ track, route }: Pick<Handling, 'track' | 'route'>): OpinionForm {
  if (track === 'SUGGESTION') return 'SUGGESTION';
  if (route !== 'PETITION') return 'DUTY';
  return track === 'SIMPLE' ? 'SHORT' : 'FULL';
}

/** Whether something is promised that must be carried out. */
const supportsSomething = ({ outcomes, adoption }: Pick<Opinion, 'outcomes' | 'adoption'>): boolean =>
  outcomes.some(({ outcome }) => outcome === 'SUPPORTED') || (adoption !== null && adoption.decision !== 'NOT_ADOPTED');

/** What each form must have (32; short form: simple-procedure measures 2016; suggestion: 29). */
const parts: Readonly<
  Record<OpinionForm, readonly ((content: OpinionContent, frame: DraftFrame) => DraftFault | null)[]>
> = {
  FULL: [eachRequest, facts, basis, review, execution],
  SHORT: [eachRequest, basis, review, execution],
  DUTY: [eachRequest, facts, basis, execution],
  SUGGESTION: [adoption, study, execution],
};

/** The first part that an opinion lacks or has wrong, or null when it is whole. */
export function findFault(content: OpinionContent, frame: DraftFrame): DraftFault | null {
  for (const part of parts[frame.form]) {
    const fault = part(content, frame);
    if (fault) return fault;
  }
  return null;
}

const fault = (code: DraftRefusal, no?: number): DraftFault => (no === undefined ? { code } : { code, no });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** An outcome with its reasons for every numbered request, and for no other. */
function eachRequest({ outcomes }: OpinionContent, { requests }: DraftFrame): DraftFault | null {
  const given = outcomes.map(({ no }) => no);
  const unknown = given.find((no) => no > requests);
  if (unknown !== undefined) return fault('OPINION_OUTCOME_UNKNOWN', unknown);
  const twice = given.find((no, index) => given.indexOf(no) !== index);
  if (twice !== undefined) return fault('OPINION_OUTCOME_TWICE', twice);
  const missing = numbers(requests).find((no) => !given.includes(no));
  if (missing !== undefined) return fault('OPINION_LACKS_OUTCOME', missing);
  const bare = outcomes.find(({ reasons }) => !reasons);
  return bare ? fault('OPINION_LACKS_REASONS', bare.no) : null;
}

function facts(content: OpinionContent): DraftFault | null {
  return content.facts ? null : fault('OPINION_LACKS_FACTS');
}

function basis(content: OpinionContent): DraftFault | null {
  return content.basis ? null : fault('OPINION_LACKS_BASIS');
}

function adoption(content: OpinionContent): DraftFault | null {
  return content.adoption ? null : fault('OPINION_LACKS_ADOPTION');
}

/** A suggestion is studied before anybody adopts it or does not (29): what was looked at, and what was found. */
function study(content: OpinionContent): DraftFault | null {
  return content.facts ? null : fault('OPINION_LACKS_STUDY');
}

/** Who reviews, and inside which window: thirty days from receipt (35). A wrong remedy is worse than none. */
function review({ reviewOrgan, reviewWindow }: OpinionContent, { organ }: DraftFrame): DraftFault | null {
  if (!reviewOrgan) return fault('OPINION_LACKS_REVIEW_ORGAN');
  if (reviewOrgan !== organ) return fault('OPINION_WRONG_REVIEW_ORGAN');
  if (!reviewWindow) return fault('OPINION_LACKS_REVIEW_WINDOW');
  return /(?<!\d)30(?!\d)|三十/.test(reviewWindow) ? null : fault('OPINION_WRONG_REVIEW_WINDOW');
}

/** What is supported is carried out by a day that is named and not over (32, 40). */
function execution(content: OpinionContent, { today }: DraftFrame): DraftFault | null {
  if (!supportsSomething(content)) return null;
  if (!content.executeBy) return fault('OPINION_LACKS_EXECUTION_DATE');
  return content.executeBy < today ? fault('OPINION_EXECUTION_DATE_PAST') : null;
}

export type LegalReviewRefusal = 'OPINION_NOT_DRAFTED' | 'OPINION_REVIEW_OWN' | 'OPINION_REVIEW_LACKS_REMARKS';
export type IssueRefusal =
  'OPINION_NOT_DRAFTED' | 'OPINION_NOT_APPROVED' | 'OPINION_ISSUE_OWN' | 'OPINION_EXECUTION_DATE_PAST';
export type ExecutionRefusal = 'EXECUTION_NOTHING_PROMISED' | 'EXECUTION_RECORDED';

/** Why the legal unit cannot decide on a draft now: nobody reviews the own draft, and who sends back says why. */
export function refuseLegalReview(
  opinion: Opinion | null,
  actor: string,
  approved: boolean,
  remarks: string | null,
): LegalReviewRefusal | null {
  if (opinion?.status !== 'DRAFTED') return 'OPINION_NOT_DRAFTED';
  if (opinion.draftedBy === actor) return 'OPINION_REVIEW_OWN';
  return approved || remarks ? null : 'OPINION_REVIEW_LACKS_REMARKS';
}

/** Why an opinion cannot leave the house: the legal unit has approved it, another than its author signs, and what it promises can still be kept. */
export function refuseIssue(opinion: Opinion | null, actor: string, today: string): IssueRefusal | null {
  if (!opinion) return 'OPINION_NOT_DRAFTED';
  if (opinion.status !== 'APPROVED') return 'OPINION_NOT_APPROVED';
  if (opinion.draftedBy === actor) return 'OPINION_ISSUE_OWN';
  return opinion.executeBy !== null && opinion.executeBy < today ? 'OPINION_EXECUTION_DATE_PAST' : null;
}

/** Why there is nothing to record as carried out. */
export function refuseExecution(opinion: Pick<Opinion, 'executeBy' | 'executedOn'> | null): ExecutionRefusal | null {
  if (!opinion?.executeBy) return 'EXECUTION_NOTHING_PROMISED';
  return opinion.executedOn ? 'EXECUTION_RECORDED' : null;
}

/** Whether a draft is still inside the house: its text is for those who work on it, not for the petitioner. */
export const isInternal = ({ status }: Pick<Opinion, 'status'>): boolean => status !== 'ISSUED' && status !== 'SERVED';
