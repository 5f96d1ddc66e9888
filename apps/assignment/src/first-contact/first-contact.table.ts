import type { MatterClass } from '@redress/contracts';
import { defineTable } from '@redress/service-kit';

/** The officer who answers for a matter until another unit has confirmed that it took it (首接负责制). */
export interface FirstContact {
  matterId: string;
  officer: string | null;
  unit: string;
  openedAt: Date;
  endedAt: Date | null;
  endedBy: string | null;
  class: MatterClass;
  /** Since when nobody answers for the matter: the clock that must not run. */
  nobodySince: Date | null;
  /** Ends when the paper that turns the matter away has been served. */
  awaitsNotice: boolean;
  /** Ends when the agency to which the matter was referred has accepted it. */
  awaitsAgency: boolean;
  wall: string[];
  version: number;
}

export const firstContactTable = defineTable<FirstContact>('first_contact', {
  matterId: 'uuid',
  officer: 'text',
  unit: 'text',
  openedAt: 'timestamptz',
  endedAt: 'timestamptz',
  endedBy: 'text',
  class: 'text',
  nobodySince: 'timestamptz',
  awaitsNotice: 'boolean',
  awaitsAgency: 'boolean',
  wall: 'text[]',
  version: 'int',
});
