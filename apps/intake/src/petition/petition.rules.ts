import type { Channel, MatterClass, Route, Track } from '@redress/contracts';
import type { Decision } from './decision.rules.js';

/** One request of the petitioner; the opinion must answer every one of them by its number. */
export interface NumberedRequest {
  readonly no: number;
  readonly text: string;
}
export interface EarlierAnswer {
  readonly on: string;
  readonly by: string;
}
/** Asked by the petitioner; the seven days to think it over end with the day `effectiveOn`. */
export interface Withdrawal {
  readonly askedOn: string;
  readonly effectiveOn: string;
  /** Where it followed a contact by the unit complained about: it takes no effect while the call-back is open. */
  readonly callBackId?: string;
}

export const confirmations = ['SIGNED', 'SPOKEN'] as const;
type Confirmation = (typeof confirmations)[number] | 'PORTAL';
/** What somebody said and an officer wrote down (2022 Regulations 19: faithfully). TAKEN: to be read back. NOT_CONFIRMED: it was tried in vain. */
export interface Statement {
  readonly status: 'TAKEN' | 'CONFIRMED' | 'NOT_CONFIRMED';
  readonly takenBy: string;
  readonly takenOn: string;
  /** How often it was changed because the petitioner had not said it so. */
  readonly changed: number;
  readonly how: Confirmation | null;
  readonly confirmedOn: string | null;
  /** Why it could not be confirmed. */
  readonly reasons: string | null;
}

/** A petition as the rules see it. Days are legal days, Asia/Shanghai. */
export interface Petition {
  id: string;
  code: string;
  submissionId: string;
  parentId: string | null;
  linkedTo: string | null;
  status: PetitionStatus;
  class: MatterClass;
  track: Track | null;
  route: Route | null;
  litigationRelated: boolean;
  unit: string;
  channel: Channel;
  receivedAt: Date;
  receivedOn: string;
  fromOrgan: string | null;
  registeredBy: string | null;
  personId: string | null;
  identityUnclear: boolean;
  title: string;
  body: string;
  requests: NumberedRequest[];
  /** Numbers on the submission's list of evidence that belong to this matter; null: all of them. */
  evidence: number[] | null;
  search: string[];
  decision: Decision;
  stage: string;
  backlog: boolean;
  earlierAnswer: EarlierAnswer | null;
  withdrawal: Withdrawal | null;
  statement: Statement | null;
  rating: string | null;
  wall: string[];
  version: number;
}

export type PetitionStatus =
  | 'REGISTERED'
  | 'SCREENED'
  | 'NOT_ACCEPTED'
  | 'DIVERTED_LEGAL'
  | 'TRANSFERRED'
  | 'ACCEPTED'
  | 'WITHDRAWN'
  | 'LINKED'
  | 'VOIDED'
  | 'RESTRICTED_REPORT';
export type PetitionAct =
  | 'splitSubmission'
  | 'linkPetitions'
  | 'refuseLink'
  | 'screenPetition'
  | 'nameConcerned'
  | 'acceptPetition'
  | 'declineAcceptance'
  | 'divertPetition'
  | 'transferPetition'
  | 'objectToTransfer'
  | 'recordObjectionAnswer'
  | 'withdrawPetition'
  | 'keepPetition'
  | 'recordContact'
  | 'confirmStatement'
  | 'recordCallBack'
  | 'admitRepresentative'
  | 'addCoPetitioners'
  | 'nameContactPerson'
  | 'leaveGroup'
  | 'recordOtherParty'
  | 'issueFirstReceipt'
  | 'reissueReceipt'
  | 'revealIdentity'
  | 'ratePetition'
  | 'serveNotice'
  | 'printNotice'
  | 'correctRecord'
  | 'confirmCorrection';

const paper = [
  'nameConcerned',
  'issueFirstReceipt',
  'reissueReceipt',
  'revealIdentity',
  'serveNotice',
  'printNotice',
  'correctRecord',
  'confirmCorrection',
  // Whether somebody was pressed does not depend on how the matter went on.
  'recordCallBack',
] as const;
const open = [
  ...paper,
  'linkPetitions',
  'refuseLink',
  'withdrawPetition',
  'keepPetition',
  'recordContact',
  'confirmStatement',
  'admitRepresentative',
  'addCoPetitioners',
  'nameContactPerson',
  'leaveGroup',
] as const;

/** What may be done in which state (flow.md 2.1). A state without a row does not compile. */
export const petitionActs = {
  REGISTERED: [...open, 'splitSubmission', 'screenPetition', 'objectToTransfer', 'recordObjectionAnswer'],
  SCREENED: [
    ...open,
    'splitSubmission',
    'screenPetition',
    'acceptPetition',
    'declineAcceptance',
    'divertPetition',
    'transferPetition',
    'objectToTransfer',
    'recordObjectionAnswer',
  ],
  ACCEPTED: [...open, 'ratePetition', 'recordOtherParty'],
  NOT_ACCEPTED: [...paper],
  DIVERTED_LEGAL: [...paper],
  TRANSFERRED: [...paper],
  WITHDRAWN: [...paper],
  LINKED: [...paper],
  VOIDED: [],
  RESTRICTED_REPORT: [],
} as const satisfies Record<PetitionStatus, readonly PetitionAct[]>;

/** Whether an act is allowed in the state the petition is in. */
export const mayNow = (petition: Pick<Petition, 'status'>, act: PetitionAct): boolean =>
  (petitionActs[petition.status] as readonly PetitionAct[]).includes(act);
