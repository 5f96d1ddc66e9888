import type { NoticeKind } from '@redress/contracts';
import type { Petition } from '../petition/petition.rules.js';

/** The clock on which the first notice is owed: T09 on the simple track, T06 where an organ sent the matter, else T03 (2022 Regulations 23). */
export const owedClock = ({ track, fromOrgan }: Pick<Petition, 'track' | 'fromOrgan'>): 'T03' | 'T06' | 'T09' => {
  if (track === 'SIMPLE') return 'T09';
  return fromOrgan ? 'T06' : 'T03';
};

/** Why no clock runs for a notice of this matter; null when one does. */
export function noNoticeClock({
  backlog,
  identityUnclear,
}: Pick<Petition, 'backlog' | 'identityUnclear'>): 'BACKLOG' | 'IDENTITY_UNCLEAR' | null {
  if (backlog) return 'BACKLOG';
  return identityUnclear ? 'IDENTITY_UNCLEAR' : null;
}

/** Whoever was told in writing what becomes of the matter was told: on a legal route too, whichever paper it was (T26). */
const FIRST_NOTICE = ['T03', 'T06', 'T09', 'T26'] as const;

/** The clocks that end when a paper of this kind has been served (flow rows 7 to 10). */
export function clocksEndedBy(kind: NoticeKind): readonly string[] {
  switch (kind) {
    case 'STATUTORY_ROUTE':
    case 'ACCEPTANCE':
    case 'NON_ACCEPTANCE':
    case 'NO_FURTHER_ACCEPTANCE':
    case 'TRANSFER':
    case 'GUIDANCE':
      return FIRST_NOTICE;
    default:
      return [];
  }
}
