import type { ClockMatter } from '@redress/service-kit';
import type { Matter } from './matter.rules.js';

/** The stream of a matter in oversight. */
export const matterThing = (id: string) => ({ type: 'matter', id });

/** A matter as the kit's clocks see it; `unit` is the one that owes the answer. */
export const clockMatter = ({ matterId: id, class: matterClass, wall }: Matter, unit: string): ClockMatter => {
  const thing = matterThing(id);
  return { thing, id, unit, wall, class: matterClass };
};
