import type { Matter } from '../matter/matter.rules.js';
import { ROUTINGS, type TriggerCode, WRONG_ROUTINGS } from './trigger.data.js';

export type Routing = Pick<Matter, 'routings' | 'wrongRoutings' | 'routedTo' | 'objectedUnit'>;

/** A matter was given to a unit; another handler there is no routing. Another unit than that which objected confirms that the routing before was wrong. */
export const routed = ({ routings, wrongRoutings, routedTo, objectedUnit }: Routing, unit: string): Routing => ({
  routings: routings + (unit === routedTo ? 0 : 1),
  wrongRoutings: wrongRoutings + (objectedUnit !== null && objectedUnit !== unit ? 1 : 0),
  routedTo: unit,
  objectedUnit: null,
});

/** What the routings of a matter are a ground for; null while they are not. Confirmed wrong ones say more than their number. */
export function groundOf({ routings, wrongRoutings }: Pick<Routing, 'routings' | 'wrongRoutings'>): TriggerCode | null {
  if (wrongRoutings >= WRONG_ROUTINGS) return 'WRONG_ROUTING';
  return routings >= ROUTINGS ? 'SHUNTED' : null;
}
