import type { Matter } from '../matter/matter.rules.js';

const levels = ['L1', 'L2', 'L3'] as const;
export type Level = (typeof levels)[number];
export type MediationStatus = 'PROPOSED' | 'OPEN' | 'AGREED' | 'PERFORMED' | 'BREACHED' | 'TERMINATED';
export type MediationAct =
  | 'recordConsent'
  | 'refuseMediation'
  | 'openMediation'
  | 'raiseLevel'
  | 'recordSession'
  | 'addProposal'
  | 'terminateMediation'
  | 'reachAgreement'
  | 'fileConfirmation'
  | 'recordConfirmationDecision'
  | 'recordPerformance';
export type EndCause = 'REFUSED' | 'PARTY' | 'MEDIATOR' | 'LIMIT' | 'MATTER_ENDED';

/** Somebody at the table, by code: an officer or an agency. Whoever sat there for a court is conflicted for its confirmation later. */
export interface Member {
  readonly kind: 'OFFICER' | 'AGENCY';
  readonly code: string;
  readonly role:
    'MEDIATOR' | 'STATION_OFFICER' | 'PETITION_OFFICE' | 'LEGAL_UNIT' | 'BUSINESS_UNIT' | 'LAWYER' | 'PANEL';
  readonly judge: boolean;
}
/** Days are legal days, Asia/Shanghai. */
export interface Agreement {
  readonly effectiveOn: string;
  readonly performBy: string;
  /** Whether it settles the whole matter. */
  readonly whole: boolean;
  readonly form: 'WRITTEN' | 'ORAL';
  /** What no court confirms: a status relation, or the title to property or to a right of the mind. Null: anything else. */
  readonly subject?: 'STATUS' | 'TITLE' | null | undefined;
}
interface Confirmation {
  readonly court: string;
  readonly filedOn: string;
  readonly decidedOn: string | null;
  readonly confirmed: boolean | null;
}
/** One joint mediation of a matter. `level`: the one that is open, or for which consent is asked first. */
export interface Mediation {
  id: string;
  matterId: string;
  status: MediationStatus;
  level: Level;
  nature: Nature;
  proposedBy: 'OFFICER' | 'PARTY';
  proposedOn: string;
  openedOn: string | null;
  members: Member[];
  endedOn: string | null;
  cause: EndCause | null;
  agreement: Agreement | null;
  terms: string | null;
  confirmation: Confirmation | null;
  performedOn: string | null;
  wall: string[];
  version: number;
}
export interface MediationParty {
  mediationId: string;
  no: number;
  kind: 'PETITIONER' | 'PERSON' | 'UNIT';
  personId: string | null;
  code: string | null;
}
export interface Consent {
  readonly party: number;
  readonly level: Level;
  readonly answer: 'CONSENT' | 'REFUSED';
}

/** What may be done in which state (flow.md 2.4). A state without a row does not compile. */
export const mediationActs = {
  PROPOSED: ['recordConsent', 'refuseMediation', 'openMediation'],
  OPEN: ['recordConsent', 'raiseLevel', 'recordSession', 'addProposal', 'terminateMediation', 'reachAgreement'],
  AGREED: ['fileConfirmation', 'recordConfirmationDecision', 'recordPerformance'],
  BREACHED: ['fileConfirmation', 'recordConfirmationDecision', 'recordPerformance'],
  PERFORMED: [],
  TERMINATED: [],
} as const satisfies Record<MediationStatus, readonly MediationAct[]>;

/** Whether an act is allowed in the state the mediation is in. */
export const mayNow = ({ status }: Pick<Mediation, 'status'>, act: MediationAct): boolean =>
  (mediationActs[status] as readonly MediationAct[]).includes(act);

/** States in which nobody can propose a second one. */
export const liveStatuses: readonly MediationStatus[] = ['PROPOSED', 'OPEN', 'AGREED'];

/** What the dispute is about. Only what is civil, or of a civil kind with an organ, can be settled by the parties (opinion of 2025-02-10). */
export const natures = ['CIVIL', 'CIVIL_WITH_ORGAN', 'ADMINISTRATIVE', 'RESERVED'] as const;
export type Nature = (typeof natures)[number];
export type ProposalRefusal =
  | 'MEDIATION_MATTER_NOT_OPEN'
  | 'MEDIATION_CLASS'
  | 'MEDIATION_LITIGATION'
  | 'MEDIATION_ADMINISTRATIVE'
  | 'MEDIATION_RESERVED'
  | 'MEDIATION_LIVE_ALREADY';

/** Why a matter may not be mediated; null when it may. */
export function refuseProposal(
  matter: Pick<Matter, 'status' | 'class' | 'litigationRelated'>,
  nature: Nature,
  live: boolean,
): ProposalRefusal | null {
  if (matter.class !== 'APPEAL_REQUEST') return 'MEDIATION_CLASS';
  if (matter.litigationRelated) return 'MEDIATION_LITIGATION';
  if (matter.status !== 'ACCEPTED') return 'MEDIATION_MATTER_NOT_OPEN';
  if (nature === 'ADMINISTRATIVE') return 'MEDIATION_ADMINISTRATIVE';
  if (nature === 'RESERVED') return 'MEDIATION_RESERVED';
  return live ? 'MEDIATION_LIVE_ALREADY' : null;
}

/** Where it begins: at the station, or at the bureau where a station is itself a party (domain 2.2). */
export const firstLevel = (stationIsParty: boolean): Level => (stationIsParty ? 'L2' : 'L1');

/** The level above; null above the panel. */
export const levelAbove = (level: Level): Level | null => levels[levels.indexOf(level) + 1] ?? null;

/** The level for which consent is asked now: before it opens its own, then the one above. */
export const askedLevel = ({ status, level }: Pick<Mediation, 'status' | 'level'>): Level | null =>
  status === 'PROPOSED' ? level : levelAbove(level);

/** The parties that have not said yes to a level. */
export const missingConsents = (
  parties: readonly { no: number }[],
  given: readonly Consent[],
  level: Level,
): number[] =>
  parties
    .map(({ no }) => no)
    .filter((no) => !given.some((one) => one.party === no && one.level === level && one.answer === 'CONSENT'));
