import type { SimpleGround } from '../triage/simple-track.rules.js';

/** What intake decided about a matter. Reasons are the officer's words: they stay in this service, history keeps a commitment of them. */
export interface Decision {
  readonly screening?: Screening;
  readonly objection?: Objection;
  readonly outcome?: Outcome;
}

/** Is it ours, and on what ground it may take the simple track. Days are legal days, Asia/Shanghai. */
interface Screening {
  readonly on: string;
  readonly by: string;
  readonly ours: boolean;
  readonly group: boolean;
  readonly simpleGround: SimpleGround | null;
  readonly reasons: string;
}

/** Our objection to what another organ sent us, and what the sender says to it (2022 Regulations 23(3)). */
export interface Objection {
  readonly on: string;
  readonly reasons: string;
  readonly suggestedOrgan: string | null;
  readonly answer: 'AGREED' | 'REFUSED' | null;
  readonly answeredOn: string | null;
}

/** How the matter left screening: the act, its day, and the code, organ or legal route it names. */
export interface Outcome {
  readonly act:
    'acceptPetition' | 'declineAcceptance' | 'divertPetition' | 'transferPetition' | 'recordObjectionAnswer';
  readonly on: string;
  /** Code of the officer; null where a petitioner reads it. */
  readonly by: string | null;
  readonly reason?: string | null;
  readonly organ?: string | null;
  readonly legalRoute?: string | null;
  readonly explanation?: string | null;
}

interface Decided {
  readonly decision: Decision;
}

/** Whether the matter is ours to handle: screened so, or sent to us by an organ that did not agree to take it back (2022 Regulations 23(3)). */
export const isOurs = ({ decision }: Decided): boolean =>
  (decision.screening?.ours ?? false) || decision.objection?.answer === 'REFUSED';

/** Whether our objection is with the sender and not answered: until then nothing else is decided. */
export const objectionOpen = ({ decision }: Decided): boolean => decision.objection?.answer === null;
