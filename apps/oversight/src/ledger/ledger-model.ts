import type { Model } from '@redress/service-kit';
import { endEntry, enterClock, missEntry, moveEntry } from './keep-ledger.js';

/** The ledger is made of clock events and of nothing else, so it can be made again from the first of them; the tasks it opened stand as they are. */
export const ledgerModel: Model = {
  tables: ['ledger_clock'],
  effects: ['ledger_difference'],
  handlers: {
    'clock.started': enterClock,
    'clock.moved': moveEntry,
    'clock.ended': endEntry,
    'clock.missed': missEntry,
  },
};
