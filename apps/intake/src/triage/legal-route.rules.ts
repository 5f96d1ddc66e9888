import { addCalendarDays, addWorkingDays, type Calendar, workingDayFrom } from '@redress/deadlines';
import type { Route } from '@redress/contracts';

/** How long the route is open from the day the contested decision reached the petitioner; null: its own paper or statute says so. */
interface RouteLimit {
  readonly days: number;
  readonly unit: 'calendar' | 'working';
}
interface LegalRoute {
  readonly routes: readonly Route[];
  readonly limit: RouteLimit | null;
}

/**
 * The statutory routes a matter can be guided into, and the remedy each of them is (domain 1.3, parallel clocks; 2022 Regulations 31).
 * Limits stand here only where the law gives one number for all; elsewhere the notice says which paper or statute holds it.
 */
export const legalRoutes = {
  COURT: { routes: ['LEGAL_PROCEDURE'], limit: null },
  PROCURATORATE: { routes: ['LEGAL_PROCEDURE'], limit: null },
  CASE_REPORT: { routes: ['LEGAL_PROCEDURE'], limit: null },
  NO_FILING_RECONSIDERATION: { routes: ['LEGAL_PROCEDURE'], limit: { days: 7, unit: 'calendar' } },
  ROAD_ACCIDENT_REVIEW: {
    routes: ['LEGAL_PROCEDURE', 'ADMINISTRATIVE_PROCEDURE'],
    limit: { days: 3, unit: 'working' },
  },
  STATE_COMPENSATION: { routes: ['LEGAL_PROCEDURE'], limit: null },
  ARBITRATION: { routes: ['ARBITRATION'], limit: null },
  PARTY_APPEAL: { routes: ['PARTY_APPEAL'], limit: null },
  RECONSIDERATION: { routes: ['ADMINISTRATIVE_PROCEDURE'], limit: { days: 60, unit: 'calendar' } },
  ADMINISTRATIVE_DECISION: { routes: ['ADMINISTRATIVE_PROCEDURE'], limit: null },
} as const satisfies Record<string, LegalRoute>;

export type LegalRouteCode = keyof typeof legalRoutes;
export const legalRouteCodes = Object.keys(legalRoutes) as [LegalRouteCode, ...LegalRouteCode[]];

/** Routes 1 to 4 of article 31: the law has a procedure of its own, so no petition opinion is given. */
export const isLegalRoute = (route: Route | null): boolean =>
  route !== null && route !== 'PETITION' && route !== 'PERFORM_DUTY';

/** Whether a legal route is one of the article 31 route the matter was screened into. */
export const leadsInto = (code: LegalRouteCode, route: Route | null): boolean =>
  (legalRoutes[code].routes as readonly (Route | null)[]).includes(route);

/** Last day on the route, when the day the decision reached the petitioner is known and the law gives a number (K3: rolled, in favour of the citizen). */
export function lastDayOf(code: LegalRouteCode, decisionOn: string | null, calendar: Calendar): string | null {
  const limit: RouteLimit | null = legalRoutes[code].limit;
  if (!limit || !decisionOn) return null;
  return limit.unit === 'working'
    ? addWorkingDays(decisionOn, limit.days, calendar)
    : workingDayFrom(addCalendarDays(decisionOn, limit.days), calendar);
}
