import type { MatterClass } from '@redress/contracts';
import { defineTable } from '@redress/service-kit';

/** A referral as this service knows it from its events. */
export interface Referral {
  id: string;
  matterId: string;
  agency: string;
  class: MatterClass;
  unit: string | null;
  deliveredAt: Date | null;
  recalled: boolean;
  wall: string[];
  version: number;
}

export const referralTable = defineTable<Referral>('referral', {
  id: 'uuid',
  matterId: 'uuid',
  agency: 'text',
  class: 'text',
  unit: 'text',
  deliveredAt: 'timestamptz',
  recalled: 'boolean',
  wall: 'text[]',
  version: 'int',
});
export const referralThing = (id: string) => ({ type: 'referral', id });
