import type { MatterClass } from '@redress/contracts';
import type { OutgoingEvent } from '@redress/service-kit';
import type { Opinion } from './opinion.rules.js';

/** `clock.missed` for the promised day of a supported opinion: no clock of the table, but somebody is late all the same. */
export const missedEvent = (
  { id, matterId, executeBy, wall }: Opinion,
  matterClass: MatterClass,
  unit: string,
): OutgoingEvent => ({
  contract: { type: 'clock.missed', version: 1, topic: 'redress.assignment' },
  key: matterId,
  wall,
  payload: { clockId: id, rule: 'EXECUTION', class: matterClass, unit, dueDate: executeBy },
});
