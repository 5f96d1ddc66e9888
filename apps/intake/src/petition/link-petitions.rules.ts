import type { Petition } from './petition.rules.js';

type Linkable = Pick<Petition, 'id' | 'status' | 'stage' | 'receivedAt' | 'wall'>;
type Code =
  | 'LINK_TO_ITSELF'
  | 'LINK_FIRST_NOT_OPEN'
  | 'LINK_FIRST_FINAL'
  | 'LINK_WRONG_ORDER'
  | 'LINK_WALLS_DIFFER'
  | 'LINK_PERSON_DIFFERS';

/** States in which a first matter can still take a repeat along. */
const open: readonly Petition['status'][] = ['REGISTERED', 'SCREENED', 'ACCEPTED'];

/**
 * Whether a later petition may be linked to a first one: same person and same matter (domain 1.5). The machine holds the persons against each
 * other; that the matter is the same is the officer's judgment. Returns the code of the refusal, or null.
 */
export function refuseLinkOf(later: Linkable, first: Linkable, samePerson: boolean): Code | null {
  if (later.id === first.id) return 'LINK_TO_ITSELF';
  if (!open.includes(first.status)) return 'LINK_FIRST_NOT_OPEN';
  if (first.stage === 'FINAL') return 'LINK_FIRST_FINAL';
  if (first.receivedAt > later.receivedAt) return 'LINK_WRONG_ORDER';
  if (!sameWall(later.wall, first.wall)) return 'LINK_WALLS_DIFFER';
  return samePerson ? null : 'LINK_PERSON_DIFFERS';
}

/** A link must not show anybody a matter that is hidden from them. */
const sameWall = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((token) => b.includes(token));
