import type { Route } from '@redress/contracts';

/** On which ground a matter may take the simple track (simple-procedure measures 2016; domain 1.4). */
export const simpleGrounds = ['FACTS_CLEAR', 'ANSWERED_AT_ONCE', 'DAILY_LIFE_URGENT', 'PROMISE_OR_CONCLUSION'] as const;
export type SimpleGround = (typeof simpleGrounds)[number];

/** What the entry test looks at. `repeat`: an earlier matter of the same person and thing is linked, or proposed and not yet decided. */
export interface SimpleQuestion {
  readonly route: Route;
  readonly litigationRelated: boolean;
  readonly group: boolean;
  readonly inMediation: boolean;
  readonly answeredBefore: boolean;
  readonly repeat: boolean;
  readonly ground: SimpleGround | null;
}
export type SimpleRefusal =
  | 'SIMPLE_NOT_LITIGATION'
  | 'SIMPLE_NOT_THIS_ROUTE'
  | 'SIMPLE_NOT_GROUP'
  | 'SIMPLE_NOT_MEDIATION'
  | 'SIMPLE_ALREADY_ANSWERED'
  | 'SIMPLE_NOT_INITIAL'
  | 'SIMPLE_NEEDS_GROUND';

/**
 * The entry test of the simple procedure: an initial matter on one of the four grounds, and none of those the measures leave out.
 * Reports never come here, they are sealed; reviews never do, they are no petitions of their own. Null when the track is open.
 */
export function refuseSimpleTrack(asked: SimpleQuestion): SimpleRefusal | null {
  if (asked.litigationRelated) return 'SIMPLE_NOT_LITIGATION';
  if (asked.route !== 'PETITION') return 'SIMPLE_NOT_THIS_ROUTE';
  if (asked.group) return 'SIMPLE_NOT_GROUP';
  if (asked.inMediation) return 'SIMPLE_NOT_MEDIATION';
  if (asked.answeredBefore) return 'SIMPLE_ALREADY_ANSWERED';
  if (asked.repeat) return 'SIMPLE_NOT_INITIAL';
  return asked.ground ? null : 'SIMPLE_NEEDS_GROUND';
}
