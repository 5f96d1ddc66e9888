import { firstCharacters } from '@redress/service-kit';
import type { NumberedRequest } from './petition.rules.js';
import type { SplitPart, SplitSubmission } from './split-submission.input.js';

type Code =
  | 'SPLIT_REQUEST_UNKNOWN'
  | 'SPLIT_REQUEST_TWICE'
  | 'SPLIT_PART_WITHOUT_REQUEST'
  | 'SPLIT_EVIDENCE_UNKNOWN'
  | 'SPLIT_INTO_ONE'
  | 'SPLIT_REST_NEEDS_TEXT';
/** The letter as it is divided: its requests, and which items of the submission's list are its evidence, in the order shown. */
export interface Divided {
  readonly requests: readonly NumberedRequest[];
  readonly evidence: readonly number[];
}
export interface PlannedPart {
  readonly part: SplitPart;
  readonly requests: NumberedRequest[];
  readonly evidence: number[];
}
export interface SplitPlan {
  readonly rest: NumberedRequest[];
  readonly restEvidence: number[];
  readonly parts: readonly PlannedPart[];
}
type Given = Pick<SplitSubmission, 'parts' | 'rest'>;
type Refusal = { readonly refused: Code; readonly no?: number };

/**
 * Decides how a letter is divided (domain 8, example 9). Every request goes to one matter and none is lost. A letter without numbered requests
 * is divided by its text. Where a part is sealed as a report, what stays behind must be written anew: the whole letter must not remain where
 * the readers of the rest can read it (2022 Regulations 30(3)).
 */
export function decideSplit(letter: Divided, given: Given): { readonly plan: SplitPlan } | Refusal {
  const plan = undivided(letter, given) ? byText(letter, given) : byNumber(letter, given);
  const refusal = faultyNumber(letter, given) ?? faultyPlan(plan, given);
  return refusal ?? { plan };
}

/** Whether the whole letter counts as one request: nobody numbered it, so no part can name a number. */
const undivided = ({ requests }: Divided, { parts }: Given): boolean =>
  requests.length === 1 && parts.every((part) => !part.requests?.length);

const byText = (letter: Divided, { parts, rest }: Given): SplitPlan => ({
  rest: rest ? oneRequest(rest) : [],
  restEvidence: restEvidence(letter, parts),
  parts: parts.map((part) => ({
    part,
    requests: oneRequest(part.title ?? part.text),
    evidence: evidenceOf(letter, part),
  })),
});

function byNumber(letter: Divided, { parts }: Given): SplitPlan {
  const moved = parts.flatMap((part) => part.requests ?? []);
  const those = (numbers: readonly number[], inside: boolean) =>
    renumbered(letter.requests.filter(({ no }) => numbers.includes(no) === inside));
  return {
    rest: those(moved, false),
    restEvidence: restEvidence(letter, parts),
    parts: parts.map((part) => ({
      part,
      requests: those(part.requests ?? [], true),
      evidence: evidenceOf(letter, part),
    })),
  };
}

function faultyNumber({ requests, evidence }: Divided, { parts }: Given): Refusal | null {
  const moved = parts.flatMap((part) => part.requests ?? []);
  const unknown = moved.find((no) => !requests.some((request) => request.no === no));
  if (unknown !== undefined) return { refused: 'SPLIT_REQUEST_UNKNOWN', no: unknown };
  const twice = moved.find((no, index) => moved.indexOf(no) !== index);
  if (twice !== undefined) return { refused: 'SPLIT_REQUEST_TWICE', no: twice };
  const missing = parts.flatMap((part) => part.evidence ?? []).find((no) => no > evidence.length);
  return missing === undefined ? null : { refused: 'SPLIT_EVIDENCE_UNKNOWN', no: missing };
}

function faultyPlan({ rest, parts }: SplitPlan, given: Given): Refusal | null {
  const empty = parts.findIndex((part) => !part.requests.length);
  if (empty >= 0) return { refused: 'SPLIT_PART_WITHOUT_REQUEST', no: empty + 1 };
  if (parts.length === 1 && !rest.length) return { refused: 'SPLIT_INTO_ONE' };
  return rest.length && !given.rest && given.parts.some((part) => part.class === 'REPORT')
    ? { refused: 'SPLIT_REST_NEEDS_TEXT' }
    : null;
}

const evidenceOf = ({ evidence }: Divided, part: SplitPart): number[] =>
  (part.evidence ?? []).flatMap((no) => evidence[no - 1] ?? []);
const restEvidence = ({ evidence }: Divided, parts: readonly SplitPart[]): number[] =>
  evidence.filter((_, index) => !parts.some((part) => part.evidence?.includes(index + 1)));
const oneRequest = (text: string): NumberedRequest[] => [{ no: 1, text: firstCharacters(text, 200) }];
/** Each matter counts its own requests from one: a gap would tell that something was taken out. */
const renumbered = (requests: readonly NumberedRequest[]): NumberedRequest[] =>
  requests.map(({ text }, index) => ({ no: index + 1, text }));
