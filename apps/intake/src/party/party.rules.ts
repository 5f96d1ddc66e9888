/** Somebody behind a common matter, by number; the name stands elsewhere. */
export interface Party {
  readonly no: number;
  readonly role: 'REPRESENTATIVE' | 'CO_PETITIONER';
  /** Whether papers can reach this person. */
  readonly reachable: boolean;
}
/** A party as it is read: papers go to one of them, who tells the others. */
export interface KnownParty extends Party {
  readonly contact: boolean;
}

/** A common matter is spoken for by five at most (2022 Regulations 20). A province that is stricter changes this number. */
const MOST_REPRESENTATIVES = 5;

/**
 * The roles of people who come with one common matter, in the order they are named: at a visit the first five are admitted to the session, the
 * others stay co-petitioners (domain 8, example 7). By letter nobody sits anywhere. One petitioner alone is no party.
 */
export function partiesOf(reachable: readonly boolean[], visiting: boolean): Party[] {
  if (reachable.length < 2) return [];
  const seats = visiting ? MOST_REPRESENTATIVES : 0;
  return reachable.map((reached, index) => ({
    no: index + 1,
    role: index < seats ? 'REPRESENTATIVE' : 'CO_PETITIONER',
    reachable: reached,
  }));
}

/** Why a co-petitioner gets no seat in the session, or null. `instead` steps back for the newcomer. The matter is never refused for it. */
export function refuseSeat(
  parties: readonly Party[],
  no: number,
  instead: number | null,
): 'PARTY_NOT_FOUND' | 'REPRESENTATIVES_FULL' | null {
  const known = (wanted: number) => parties.some((party) => party.no === wanted);
  if (!known(no) || (instead !== null && !known(instead))) return 'PARTY_NOT_FOUND';
  const sitting = parties.filter((party) => party.role === 'REPRESENTATIVE' && party.no !== no && party.no !== instead);
  return sitting.length < MOST_REPRESENTATIVES ? null : 'REPRESENTATIVES_FULL';
}

/** Why papers cannot go to this person, or null: a contact person who cannot be reached leaves everybody untold. */
export function refuseContact(
  parties: readonly Party[],
  no: number,
): 'PARTY_NOT_FOUND' | 'CONTACT_PERSON_UNCLEAR' | null {
  const party = parties.find((known) => known.no === no);
  if (!party) return 'PARTY_NOT_FOUND';
  return party.reachable ? null : 'CONTACT_PERSON_UNCLEAR';
}

/** Who is told for the others when the contact person leaves: the first who can be reached, else the first. */
export const nextContact = (left: readonly Party[]): number | null =>
  (left.find(({ reachable }) => reachable) ?? left[0])?.no ?? null;
