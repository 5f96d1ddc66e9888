import type { Petition } from '../petition/petition.rules.js';
import { objectionOpen } from '../petition/decision.rules.js';
import { isLegalRoute, leadsInto, type LegalRouteCode, legalRouteCodes } from './legal-route.rules.js';

export interface DiversionAsked {
  readonly legalRoute: LegalRouteCode;
  /** The day the contested decision reached the petitioner, where there is one. */
  readonly decisionOn?: string | null | undefined;
}
export type DiversionRefusal = 'OBJECTION_OPEN' | 'DIVERT_NOT_STATUTORY' | 'LEGAL_ROUTE_MISMATCH' | 'DAY_IN_FUTURE';

type Considered = Pick<Petition, 'route' | 'decision'>;

/** Why a matter may not be guided into this legal route; null when it may (2022 Regulations 23(4), 31(1)-(4)). */
export function refuseDiversion(petition: Considered, asked: DiversionAsked, today: string): DiversionRefusal | null {
  if (objectionOpen(petition)) return 'OBJECTION_OPEN';
  if (!isLegalRoute(petition.route)) return 'DIVERT_NOT_STATUTORY';
  if (!leadsInto(asked.legalRoute, petition.route)) return 'LEGAL_ROUTE_MISMATCH';
  return asked.decisionOn && asked.decisionOn > today ? 'DAY_IN_FUTURE' : null;
}

/** The legal routes that are open to a matter as it was screened. */
export const openLegalRoutes = ({ route }: Pick<Petition, 'route'>): LegalRouteCode[] =>
  legalRouteCodes.filter((code) => leadsInto(code, route));
