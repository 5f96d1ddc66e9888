import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, basisOf, hasRole, loadYear, type Refused } from '@redress/service-kit';
import type { LoadCalendar } from './basis.input.js';
import { refuseBasis } from './basis.refusals.js';
import { loadYears } from './basis.rules.js';

export interface LoadedCalendar {
  readonly version: string;
  readonly years: readonly number[];
}

/**
 * Loads the notice of a year, or of several, whole or not at all (K4, K11). Every service counts with it from the moment it hears of it, and counts its
 * open clocks again in one batch.
 */
export async function loadCalendar(ctx: ActContext, input: LoadCalendar): Promise<LoadedCalendar | Refused> {
  if (!hasRole(ctx.actor, 'admin')) return refuseBasis('BASIS_NOT_ALLOWED');
  const loaded = loadYears((await basisOf(ctx)).calendar, input.years);
  if ('refusal' in loaded) return refuseBasis(loaded.refusal, { faults: loaded.faults }, loaded.path);
  for (const { year, calendar } of loaded) await loadYear(ctx, { year, calendar, loadedOn: shanghaiDate(ctx.now) });
  return { version: loaded.at(-1)?.calendar.version ?? '', years: loaded.map(({ year }) => year.year) };
}
