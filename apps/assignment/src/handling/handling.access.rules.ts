import { type Actor, allow, type Decision, deny, seesCounty, standingIn, walledOff } from '@redress/service-kit';
import type { HandlingAct } from './handling.rules.js';

/** What the decision needs to know of a matter: who has it, the unit that answers for it, and who must keep away. */
export interface HandlingSnapshot {
  readonly matterId: string;
  readonly handler: string | null;
  readonly leaderInCharge: string | null;
  readonly unit: string | null;
  /** Who answers until a hand-over is confirmed: reads, and no more. */
  readonly firstContact: string | null;
  readonly recused: readonly string[];
  /** Organs that review or re-review it. */
  readonly organs: readonly string[];
  readonly wall: readonly string[];
}
export type HandlingAction = HandlingAct | 'readHandling' | 'readDraft' | 'listDue';

/**
 * How near the officer must be. `reading`: first contact, assigned, head at or above the unit, or a county post.
 * `unit`: assigned, head at or above the unit, or a leader. `assigned`: handler or leader in charge. `handler`: that officer alone.
 * `counter`: whoever stands at a counter to which the petitioner comes; `deciding`: the reviewing organ, or the petition office that records for it.
 */
type Nearness = 'reading' | 'unit' | 'assigned' | 'handler' | 'counter' | 'deciding';

const readers = [
  'reception',
  'petition-officer',
  'caseworker',
  'unit-head',
  'legal',
  'leader',
  'oversight',
  'reviewer',
];
const receivers = ['caseworker', 'unit-head'];
const heads = ['unit-head', 'leader'];
/** Reviewers decide; the petition office records the papers of an organ that works outside this installation. */
const deciders = ['reviewer', 'petition-officer'];
const counters = ['reception', 'petition-officer'];

/** Which roles may do what, and how near they must be. An action without a row does not compile; a role that is not named is refused. */
const table: Readonly<Record<HandlingAction, { readonly roles: readonly string[]; readonly near: Nearness }>> = {
  readHandling: { roles: readers, near: 'reading' },
  readDraft: { roles: ['caseworker', 'unit-head', 'legal', 'leader', 'oversight'], near: 'reading' },
  listDue: { roles: readers, near: 'reading' },
  recordParties: { roles: ['petition-officer'], near: 'reading' },
  recordParticipants: { roles: ['petition-officer'], near: 'reading' },
  assignPetition: { roles: ['petition-officer'], near: 'reading' },
  decideJurisdiction: { roles: ['leader'], near: 'reading' },
  declareConflict: { roles: ['caseworker', 'unit-head', 'leader'], near: 'assigned' },
  confirmHandOver: { roles: receivers, near: 'unit' },
  objectToAssignment: { roles: receivers, near: 'unit' },
  requestRecusal: { roles: ['caseworker', 'unit-head', 'leader'], near: 'assigned' },
  decideRecusal: { roles: heads, near: 'unit' },
  convertToOrdinary: { roles: receivers, near: 'handler' },
  // A handler who tries is told that only the head may: the rule says it, not the table.
  extendHandling: { roles: ['caseworker', 'unit-head', 'leader'], near: 'unit' },
  draftOpinion: { roles: receivers, near: 'handler' },
  reviewOpinion: { roles: ['legal'], near: 'reading' },
  issueOpinion: { roles: heads, near: 'unit' },
  recordExecution: { roles: receivers, near: 'unit' },
  correctHandling: { roles: ['petition-officer'], near: 'reading' },
  confirmHandlingCorrection: { roles: ['petition-officer', 'leader'], near: 'reading' },
  requestReview: { roles: counters, near: 'counter' },
  requestRereview: { roles: counters, near: 'counter' },
  decideExcuse: { roles: deciders, near: 'deciding' },
  takeReview: { roles: deciders, near: 'deciding' },
  refuseReview: { roles: deciders, near: 'deciding' },
  issueReviewOpinion: { roles: deciders, near: 'deciding' },
  holdHearing: { roles: deciders, near: 'deciding' },
  issueRereviewOpinion: { roles: deciders, near: 'deciding' },
  reopenPetition: { roles: ['petition-officer', 'leader'], near: 'reading' },
};

/** What a petitioner may do with the own matter, opened by the receipt code. */
const petitionerActs: readonly HandlingAction[] = [
  'readHandling',
  'requestRecusal',
  'requestReview',
  'requestRereview',
];
/** Whether the post may do this at all, before a matter is looked at. */
export const mayByRole = (actor: Actor, action: HandlingAction): boolean =>
  actor.kind === 'officer' && actor.unit !== null && table[action].roles.some((role) => actor.roles.includes(role));

/** Decides on one matter: deny overrides, the wall first. `reach`: the units at and below a head's own; empty for every other post. */
export function decideAccess(
  actor: Actor,
  action: HandlingAction,
  matter: HandlingSnapshot,
  reach: readonly string[],
): Decision {
  if (walledOff(actor, matter.wall)) return deny('wall');
  if (actor.kind === 'service') return allow('own-service');
  if (actor.kind === 'petitioner')
    return actor.matter === matter.matterId && petitionerActs.includes(action)
      ? allow('own-matter')
      : deny('not-own-matter');
  if (actor.kind !== 'officer') return deny('no-officer');
  if (matter.recused.includes(actor.id)) return deny('recused');
  const who = standingIn(actor, matter.wall);
  if (!mayByRole(who, action)) return deny('role');
  return nearnesses[table[action].near](who, matter, reach) ? allow(table[action].near) : deny('out-of-reach');
}

type Near = (actor: Actor, matter: HandlingSnapshot, reach: readonly string[]) => boolean;
const isHandler: Near = (actor, { handler }) => handler === actor.id;
const isAssigned: Near = (actor, matter) => [matter.handler, matter.leaderInCharge].includes(actor.id);
const isInOrgan: Near = (actor, { organs }) => organs.includes(actor.unit as string);
const reviewsIt: Near = (actor, ...seen) => actor.roles.includes('reviewer') && isInOrgan(actor, ...seen);
const headsIt: Near = (_, { unit }, reach) => unit !== null && reach.includes(unit);
const nearnesses: Readonly<Record<Nearness, Near>> = {
  handler: isHandler,
  assigned: isAssigned,
  unit: (actor, matter, reach) =>
    isAssigned(actor, matter, reach) || headsIt(actor, matter, reach) || actor.roles.includes('leader'),
  reading: (actor, matter, reach) =>
    isAssigned(actor, matter, reach) ||
    headsIt(actor, matter, reach) ||
    matter.firstContact === actor.id ||
    reviewsIt(actor, matter, reach) ||
    seesCounty(actor),
  counter: () => true,
  deciding: (actor, matter, reach) => isInOrgan(actor, matter, reach) || actor.roles.includes('petition-officer'),
};

/** The wall and the recusal over `due_item d`: `$a` the actor's wall tokens, `$a+1` the actor's code. */
export const existsPredicate = (a: number): string =>
  `not (d.wall && $${a}::text[]) and not ($${a + 1}::text = any(d.recused))`;
