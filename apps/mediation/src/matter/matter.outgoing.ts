import type { ClockMatter } from '@redress/service-kit';
import type { Matter } from './matter.rules.js';

/** The stream of a matter in mediation. */
export const matterThing = (matterId: string) => ({ type: 'matter', id: matterId });

/** The matter as the kit's clocks see it; `unit` is the one that waits for the answer. */
export const clockMatter = (matter: Matter, unit = matter.unit): ClockMatter => ({
  thing: matterThing(matter.matterId),
  id: matter.matterId,
  class: matter.class,
  unit,
  wall: matter.wall,
});
