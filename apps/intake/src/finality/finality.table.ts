import { defineTable } from '@redress/service-kit';

/** A matter whose way of petition has ended: the organ of the re-review opinion and the day it was served. */
export interface Finality {
  petitionId: string;
  organ: string;
  finalisedOn: string;
}
export const finalityTable = defineTable<Finality>('finality', {
  petitionId: 'uuid',
  organ: 'text',
  finalisedOn: 'date',
});
