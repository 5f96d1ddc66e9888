import { type Actor, allow, type Decision, deny, seesCounty, standingIn, walledOff } from '@redress/service-kit';
import type { MediationAct } from '../joint/mediation.rules.js';
import type { ReferralAct } from '../referral/referral.rules.js';
import type { Matter } from './matter.rules.js';

/** What the decision needs to know: the matter, and the agency where it is about one referral of it. */
export type MatterSnapshot = Pick<
  Matter,
  'matterId' | 'unit' | 'status' | 'registeredBy' | 'handler' | 'leaderInCharge' | 'recused' | 'wall'
> & {
  readonly agency?: string;
  /** Officers at the table of the mediation it is about. */
  readonly members?: readonly string[];
};
export type MatterAction =
  | ReferralAct
  | MediationAct
  | 'readMatter'
  | 'offerReferral'
  | 'listReferrals'
  | 'proposeMediation'
  | 'readMediation'
  | 'readProposals';

/**
 * How near the officer must be, the widest first. `reading`: who registered it, the handler, the leader in charge, a head at or above the unit, or a county post.
 * `sending`: the same without who registered it and without the posts that only read. `agency`: nobody in the house.
 * `mediating`: who sends, the officers at the table, and mediators of the unit. `seeing`: who reads or mediates. `table`: at the table alone.
 */
type Nearness = 'seeing' | 'reading' | 'mediating' | 'sending' | 'table' | 'agency';
type Row = { readonly roles: readonly string[]; readonly near: Nearness };

const readers = ['reception', 'petition-officer', 'caseworker', 'unit-head', 'legal', 'leader', 'oversight'];
const senders = ['petition-officer', 'caseworker', 'unit-head', 'leader'];
const mediators: Row = { roles: ['mediator', 'petition-officer', 'leader'], near: 'mediating' };
const ofAgency: Row = { roles: [], near: 'agency' };

/** Which roles may do what, and how near they must be. An action without a row does not compile; a role that is not named is refused. */
const table: Readonly<Record<MatterAction, Row>> = {
  readMatter: { roles: readers, near: 'reading' },
  listReferrals: { roles: readers, near: 'reading' },
  offerReferral: { roles: senders, near: 'sending' },
  explainReferral: { roles: senders, near: 'sending' },
  recallReferral: { roles: senders, near: 'sending' },
  acceptReferral: ofAgency,
  returnReferral: ofAgency,
  askAboutReferral: ofAgency,
  reportOutcome: ofAgency,
  openReferral: ofAgency,
  readMediation: { roles: [...readers, 'mediator'], near: 'seeing' },
  readProposals: { roles: [...readers, 'mediator'], near: 'table' },
  proposeMediation: { roles: [...senders, 'mediator'], near: 'mediating' },
  recordConsent: mediators,
  refuseMediation: mediators,
  openMediation: mediators,
  raiseLevel: mediators,
  recordSession: mediators,
  addProposal: mediators,
  terminateMediation: { roles: [...senders, 'mediator'], near: 'mediating' },
  reachAgreement: mediators,
  fileConfirmation: mediators,
  recordConfirmationDecision: mediators,
  recordPerformance: mediators,
};

/** What a petitioner may do with the own matter, opened by the receipt code. */
const petitionerActs: readonly MatterAction[] = [
  'readMatter',
  'readMediation',
  'readProposals',
  'proposeMediation',
  'recordConsent',
  'refuseMediation',
  'terminateMediation',
];

/** What an agency may do, with the referrals that were made to it. */
const agencyActs: readonly MatterAction[] = [
  'readMatter',
  'listReferrals',
  'acceptReferral',
  'returnReferral',
  'askAboutReferral',
  'reportOutcome',
  'openReferral',
];
const PARTNER = 'partner:';

/** The code of the agency that calls; null for everybody else. */
export const agencyOf = (actor: Actor): string | null =>
  actor.kind === 'partner' && actor.id.startsWith(PARTNER) ? actor.id.slice(PARTNER.length) : null;

/** Whether the post may do this at all, before a matter is looked at. */
export const mayByRole = (actor: Actor, action: MatterAction): boolean =>
  actor.kind === 'officer' && actor.unit !== null && table[action].roles.some((role) => actor.roles.includes(role));

/** Decides on one matter, or on one referral of it: deny overrides, the wall first. `reach`: the units at and below a head's own. */
export function decideAccess(
  actor: Actor,
  action: MatterAction,
  matter: MatterSnapshot,
  reach: readonly string[],
): Decision {
  if (matter.status === 'VOIDED') return deny('voided');
  if (walledOff(actor, matter.wall)) return deny('wall');
  return deciders[actor.kind](standingIn(actor, matter.wall), action, matter, reach);
}

type Decide = (actor: Actor, action: MatterAction, matter: MatterSnapshot, reach: readonly string[]) => Decision;

/** Who asks decides which rules are asked. A kind of caller without rules does not compile. */
const deciders: Readonly<Record<Actor['kind'], Decide>> = {
  service: () => allow('own-service'),
  anonymous: () => deny('no-officer'),
  petitioner: (actor, action, { matterId }) =>
    actor.matter === matterId && petitionerActs.includes(action) ? allow('own-matter') : deny('not-own-matter'),
  partner: (actor, action, matter) => decideAgency(actor, action, matter),
  officer: (actor, action, matter, reach) => {
    if (matter.recused.includes(actor.id)) return deny('recused');
    if (!mayByRole(actor, action)) return deny('role');
    const { near } = table[action];
    return nearnesses[near](actor, matter, reach) ? allow(near) : deny('out-of-reach');
  },
};

/** An agency sees what was referred to it and nothing else of the matter (security.md 2). */
function decideAgency(actor: Actor, action: MatterAction, { agency }: MatterSnapshot): Decision {
  if (agency !== agencyOf(actor)) return deny('another-agency');
  return agencyActs.includes(action) ? allow('own-referral') : deny('not-for-agencies');
}

type Near = (actor: Actor, matter: MatterSnapshot, reach: readonly string[]) => boolean;
const hasIt: Near = (actor, { handler, leaderInCharge, unit }, reach) =>
  [handler, leaderInCharge].includes(actor.id) || reach.includes(unit);
const reads: Near = (actor, matter, reach) =>
  hasIt(actor, matter, reach) || matter.registeredBy === actor.id || seesCounty(actor);
const sends: Near = (actor, matter, reach) =>
  hasIt(actor, matter, reach) || ['petition-officer', 'leader'].some((role) => actor.roles.includes(role));
const sits: Near = (actor, { members = [] }) => members.includes(actor.id);
const mediates: Near = (actor, matter, reach) =>
  sends(actor, matter, reach) ||
  sits(actor, matter, reach) ||
  (actor.roles.includes('mediator') && actor.unit === matter.unit);
const nearnesses: Readonly<Record<Nearness, Near>> = {
  agency: () => false,
  reading: reads,
  sending: sends,
  table: sits,
  mediating: mediates,
  seeing: (...asked) => reads(...asked) || mediates(...asked),
};

/** The same decision on reading as a predicate over `referral r join matter m`, for lists: `$a` wall tokens, `$a+1` own code, `$a+2` county wide, `$a+3` reach, `$a+4` agency. */
export const accessPredicate = (a: number): string =>
  `m.status <> 'VOIDED' and not (m.wall && $${a}::text[]) and not ($${a + 1}::text = any(m.recused))
   and case when $${a + 4}::text is not null then r.agency = $${a + 4}
       else $${a + 2}::boolean or m.unit = any($${a + 3}::text[]) or $${a + 1} in (m.handler, m.leader_in_charge, m.registered_by) end`;

/** The parameters of `accessPredicate`. */
export const accessParameters = (actor: Actor, reach: readonly string[]): unknown[] => [
  actor.wall,
  actor.id,
  seesCounty(actor),
  reach,
  agencyOf(actor),
];
