import type { Route, Track } from '@redress/contracts';
import type { Petition } from '../petition/petition.rules.js';
import { isLegalRoute } from './legal-route.rules.js';
import { refuseSimpleTrack, type SimpleGround, type SimpleRefusal } from './simple-track.rules.js';

/** What an officer says of a matter at screening (2022 Regulations 29-31). */
export interface ScreeningAsked {
  readonly class: 'APPEAL_REQUEST' | 'REPORT' | 'SUGGESTION';
  readonly route?: Route | null | undefined;
  readonly track?: Track | null | undefined;
  readonly ours?: boolean | null | undefined;
  readonly litigationRelated?: boolean | null | undefined;
  readonly group?: boolean | null | undefined;
  readonly inMediation?: boolean | null | undefined;
  readonly simpleGround?: SimpleGround | null | undefined;
}
/** What follows from it. A report has no route and no track: it leaves the register. */
export type Screened =
  { readonly sealed: true } | { readonly sealed: false; readonly route: Route; readonly track: Track };
export type ScreeningRefusal =
  | SimpleRefusal
  | 'SIMPLE_NOT_REPORT'
  | 'SUGGESTION_ROUTE_FIXED'
  | 'TRACK_NOT_FOR_CLASS'
  | 'ROUTE_MISSING'
  | 'LITIGATION_NEEDS_LEGAL_ROUTE';

type Before = Pick<Petition, 'earlierAnswer'>;

/** Decides class, route and track. A text is the code of the refusal. */
export function decideScreening(petition: Before, asked: ScreeningAsked, repeat: boolean): Screened | ScreeningRefusal {
  if (asked.class === 'REPORT') return asked.track === 'SIMPLE' ? 'SIMPLE_NOT_REPORT' : { sealed: true };
  return asked.class === 'SUGGESTION' ? screenSuggestion(asked) : screenAppeal(petition, asked, repeat);
}

/** A suggestion is studied and answered (29): the routes of article 31 and the simple track are for appeals. */
function screenSuggestion(asked: ScreeningAsked): Screened | ScreeningRefusal {
  if ((asked.route ?? 'PETITION') !== 'PETITION' || asked.litigationRelated) return 'SUGGESTION_ROUTE_FIXED';
  if ((asked.track ?? 'SUGGESTION') !== 'SUGGESTION') return 'TRACK_NOT_FOR_CLASS';
  return { sealed: false, route: 'PETITION', track: 'SUGGESTION' };
}

function screenAppeal(petition: Before, asked: ScreeningAsked, repeat: boolean): Screened | ScreeningRefusal {
  const { route } = asked;
  const litigationRelated = asked.litigationRelated ?? false;
  const track = asked.track ?? 'ORDINARY';
  if (!route) return 'ROUTE_MISSING';
  if (track === 'SUGGESTION') return 'TRACK_NOT_FOR_CLASS';
  if (track === 'SIMPLE') {
    const refused = refuseSimpleTrack({
      route,
      litigationRelated,
      repeat,
      group: asked.group ?? false,
      inMediation: asked.inMediation ?? false,
      answeredBefore: petition.earlierAnswer !== null,
      ground: asked.simpleGround ?? null,
    });
    if (refused) return refused;
  }
  if (litigationRelated && !isLegalRoute(route)) return 'LITIGATION_NEEDS_LEGAL_ROUTE';
  return { sealed: false, route, track };
}
