import type { Member } from './mediation.rules.js';

/** A member as named: with the declaration that nothing stands between the member and the matter. */
export interface NamedMember extends Omit<Member, 'judge'> {
  readonly declared: boolean;
}
/** What is known of a member: of an officer the directory and the matter, of an agency its kind. */
export interface KnownMember {
  readonly known: boolean;
  readonly barred: boolean;
  readonly court: boolean;
}
export type MemberRefusal = 'MEMBER_UNKNOWN' | 'MEMBER_NOT_DECLARED' | 'MEMBER_CONFLICT' | 'MEDIATION_NO_MEDIATOR';

/** Why this table may not sit; null when it may: somebody leads it, everybody is known, has declared, and is not barred from the matter. */
export function refuseMembers(
  members: readonly { readonly named: NamedMember; readonly is: KnownMember }[],
): MemberRefusal | null {
  for (const { named, is } of members) {
    if (!is.known) return 'MEMBER_UNKNOWN';
    if (is.barred) return 'MEMBER_CONFLICT';
    if (!named.declared) return 'MEMBER_NOT_DECLARED';
  }
  return members.some(({ named }) => named.role === 'MEDIATOR') ? null : 'MEDIATION_NO_MEDIATOR';
}

/** The members as they are kept: who sat there for a court must not decide on the confirmation later (domain 2.2). */
export const keptMembers = (members: readonly { readonly named: NamedMember; readonly is: KnownMember }[]): Member[] =>
  members.map(({ named: { kind, code, role }, is }) => ({ kind, code, role, judge: is.court }));
