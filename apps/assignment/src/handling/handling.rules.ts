import type { MatterClass, Route, Track } from '@redress/contracts';

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

export type ClosedReason = 'WITHDRAWN' | 'LINKED' | 'VOIDED';
export type HandlingStatus = 'ACCEPTED' | 'ASSIGNED' | 'HANDLING' | 'OPINION_ISSUED' | 'OPINION_SERVED' | 'CLOSED';
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
  | 'recordExecution';

/** How one accepted matter is handled. Days are legal days, Asia/Shanghai; units and officers are codes of the directory. */
export interface Handling {
  matterId: string;
  status: HandlingStatus;
  class: MatterClass;
  track: Track;
  route: Route;
  /** How many numbered requests the opinion has to answer. */
  requests: number;
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
  closedReason: ClosedReason | null;
  closedOn: string | null;
  wall: string[];
  version: number;
}

const conflicts = ['recordParties', 'recordParticipants'] as const;
const recusal = ['declareConflict', 'requestRecusal', 'decideRecusal'] as const;

/** What may be done in which state (flow.md 2.2). A state without a row does not compile. */
export const handlingActs = {
  ACCEPTED: [...conflicts, 'requestRecusal', 'decideRecusal', 'assignPetition', 'decideJurisdiction', 'extendHandling'],
  ASSIGNED: [
    ...conflicts,
    ...recusal,
    'assignPetition',
    'decideJurisdiction',
    'confirmHandOver',
    'objectToAssignment',
    'extendHandling',
  ],
  HANDLING: [
    ...conflicts,
    ...recusal,
    'assignPetition',
    'convertToOrdinary',
    'extendHandling',
    'draftOpinion',
    'reviewOpinion',
    'issueOpinion',
  ],
  OPINION_ISSUED: ['extendHandling'],
  OPINION_SERVED: ['recordExecution'],
  CLOSED: [],
} as const satisfies Record<HandlingStatus, readonly HandlingAct[]>;

/** Whether an act is allowed in the state the handling is in. */
export const mayNow = ({ status }: Pick<Handling, 'status'>, act: HandlingAct): boolean =>
  (handlingActs[status] as readonly HandlingAct[]).includes(act);

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
