import { type Actor, allow, type Decision, deny, PETITION_OFFICE, standingIn, walledOff } from '@redress/service-kit';
import type { Petition, PetitionAct } from './petition.rules.js';

/** What the decision needs to know of a matter. `readers` are the officers and units that an act let read it. */
export interface MatterSnapshot {
  readonly id: string;
  readonly unit: string;
  readonly registeredBy: string | null;
  readonly wall: readonly string[];
  readonly readers: readonly string[];
  /** Officers whose recusal was granted: they read no more, whatever their unit may. */
  readonly recused: readonly string[];
  readonly sealed: boolean;
  /** Partner agencies to which it is referred now. */
  readonly agencies?: readonly string[];
}
/** What the access rules need to know of a petition. */
export const snapshot = (
  petition: Petition & { readers?: string[]; recused?: string[]; agencies?: string[] },
): MatterSnapshot => ({
  id: petition.id,
  unit: petition.unit,
  registeredBy: petition.registeredBy,
  wall: petition.wall,
  readers: petition.readers ?? [],
  recused: petition.recused ?? [],
  sealed: petition.status === 'RESTRICTED_REPORT' || petition.status === 'VOIDED',
  agencies: petition.agencies ?? [],
});

export type PetitionAction =
  | PetitionAct
  | 'readPetition'
  | 'readText'
  | 'listPetitions'
  | 'listNotices'
  | 'registerPetition'
  | 'importPetitions'
  | 'undoImport';

const readers = [
  'reception',
  'petition-officer',
  'caseworker',
  'unit-head',
  'legal',
  'leader',
  'oversight',
  // Of an organ above, once the matter is before it.
  'reviewer',
];

/** Which roles may do what, before the matter itself is looked at. Deny by default. */
const roles: Readonly<Record<PetitionAction, readonly string[]>> = {
  registerPetition: ['reception', 'petition-officer'],
  importPetitions: ['petition-officer', 'unit-head'],
  undoImport: ['petition-officer', 'unit-head'],
  listPetitions: readers,
  readPetition: readers,
  readText: readers,
  revealIdentity: ['reception', 'petition-officer', 'caseworker'],
  splitSubmission: ['petition-officer'],
  linkPetitions: ['petition-officer'],
  refuseLink: ['petition-officer'],
  screenPetition: ['petition-officer'],
  nameConcerned: ['petition-officer'],
  acceptPetition: ['petition-officer'],
  declineAcceptance: ['petition-officer'],
  divertPetition: ['petition-officer'],
  transferPetition: ['petition-officer'],
  objectToTransfer: ['petition-officer'],
  recordObjectionAnswer: ['petition-officer'],
  withdrawPetition: [],
  keepPetition: [],
  confirmStatement: ['reception', 'petition-officer'],
  recordContact: ['reception', 'petition-officer', 'caseworker'],
  // Who is of the unit complained about, or handles the matter, is refused by the act.
  recordCallBack: ['petition-officer', 'leader'],
  admitRepresentative: ['reception', 'petition-officer'],
  addCoPetitioners: ['reception', 'petition-officer'],
  nameContactPerson: ['reception', 'petition-officer'],
  leaveGroup: ['reception', 'petition-officer'],
  recordOtherParty: ['petition-officer', 'caseworker'],
  issueFirstReceipt: ['reception', 'petition-officer'],
  reissueReceipt: ['reception', 'petition-officer'],
  ratePetition: [],
  serveNotice: ['reception', 'petition-officer'],
  printNotice: ['reception', 'petition-officer'],
  listNotices: ['reception', 'petition-officer'],
  correctRecord: ['reception', 'petition-officer'],
  confirmCorrection: ['petition-officer', 'leader'],
};

/** What a petitioner may do with the own matter, opened by the receipt code. */
const petitionerActs: readonly PetitionAction[] = [
  'readPetition',
  'readText',
  'withdrawPetition',
  'keepPetition',
  'confirmStatement',
  'addCoPetitioners',
  'nameContactPerson',
  'leaveGroup',
  'ratePetition',
  'serveNotice',
];
/** Posts that see every matter of the county, and the petition office's own desk; the others see their unit's and what they were let read. */
const countyRoles: readonly string[] = ['petition-officer', 'oversight', 'leader', 'legal'];
const countyWide = (actor: Actor): boolean =>
  actor.unit === PETITION_OFFICE || countyRoles.some((role) => actor.roles.includes(role));

/** Decides on one matter: deny overrides, the wall first. */
export function decideAccess(actor: Actor, action: PetitionAction, matter: MatterSnapshot): Decision {
  if (matter.sealed) return deny('sealed-report');
  if (walledOff(actor, matter.wall)) return deny('wall');
  if (actor.kind === 'service') return allow('own-service');
  if (actor.kind === 'petitioner')
    return actor.matter === matter.id && petitionerActs.includes(action) ? allow('own-matter') : deny('not-own-matter');
  if (actor.kind === 'partner') return decideAgency(actor, action, matter);
  if (actor.kind !== 'officer') return deny('no-officer');
  return decideOfficer(standingIn(actor, matter.wall), action, matter);
}

function decideOfficer(actor: Actor, action: PetitionAction, matter: MatterSnapshot): Decision {
  if (!mayByRole(actor, action)) return deny('role');
  if (matter.recused.includes(actor.id)) return deny('recused');
  if (action === 'revealIdentity' && !mayReveal(actor, matter)) return deny('not-the-handler');
  return inReach(actor, matter) ? allow('in-reach') : deny('out-of-reach');
}

const PARTNER = 'partner:';

/** An agency reads the text of what is referred to it, and nothing else of the file (security.md 2). */
const decideAgency = (actor: Actor, action: PetitionAction, { agencies = [] }: MatterSnapshot): Decision =>
  action === 'readText' && agencies.some((code) => actor.id === `${PARTNER}${code}`)
    ? allow('referred')
    : deny('not-referred');

/** Decides on an act that is about no matter yet. */
export const mayByRole = (actor: Actor, action: PetitionAction): boolean =>
  actor.kind === 'officer' && roles[action].some((role) => actor.roles.includes(role));

/** A caseworker opens an identity only as the officer the matter was given to, not as a colleague of the unit. */
const mayReveal = (actor: Actor, matter: MatterSnapshot): boolean =>
  actor.roles.some((role) => role === 'reception' || role === 'petition-officer') || matter.readers.includes(actor.id);

function inReach(actor: Actor, matter: MatterSnapshot): boolean {
  if (countyWide(actor)) return true;
  const own = [actor.id, actor.unit ?? ''];
  return (
    own.includes(matter.unit) || matter.registeredBy === actor.id || own.some((code) => matter.readers.includes(code))
  );
}

/** The same decision as a predicate over `petition p`, for lists: `$a` wall tokens, `$b` county wide, `$c` own unit, `$d` own code. */
export const accessPredicate = (a: number): string =>
  `not (p.wall && $${a}::text[]) and p.status not in ('RESTRICTED_REPORT', 'VOIDED') and ($${a + 1}::boolean or p.unit = $${a + 2} or p.registered_by = $${a + 3}
   or exists (select from reader r where r.petition_id = p.id and r.code in ($${a + 2}, $${a + 3})))
   and not exists (select from recused x where x.petition_id = p.id and x.officer = $${a + 3})`;

/** The parameters of `accessPredicate` for an officer. */
export const accessParameters = (actor: Actor): unknown[] => [
  actor.wall,
  countyWide(actor),
  actor.unit ?? '',
  actor.id,
];
