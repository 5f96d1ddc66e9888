import type { MatterClass } from '@redress/contracts';

/** Where a matter stands as far as this service needs to know. */
type MatterStatus = 'OPEN' | 'DIVERTED' | 'TRANSFERRED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | 'LINKED' | 'VOIDED';

/** A matter as this service knows it from the events of others. */
export interface Matter {
  matterId: string;
  class: MatterClass;
  /** The unit that answers for it now. */
  unit: string;
  status: MatterStatus;
  handler: string | null;
  leaderInCharge: string | null;
  /** Officers whose recusal was granted. */
  recused: string[];
  /** How often it was given to a unit, how often that was confirmed to be wrong, to which unit last, and which one objected last. */
  routings: number;
  wrongRoutings: number;
  routedTo: string | null;
  objectedUnit: string | null;
  wall: string[];
  version: number;
}
