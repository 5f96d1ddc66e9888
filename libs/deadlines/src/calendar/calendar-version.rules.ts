import type { CalendarYear } from './calendar-year.rules.js';

/**
 * Name of a set of loaded years: the last official year and a checksum over all days, so that two calendars that
 * count differently never have the same name. Example: `cn-2026-1f3a09c2`. Not a cryptographic hash.
 */
export function calendarVersion(years: readonly CalendarYear[]): string {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const official = sorted.filter((year) => year.status === 'official').map((year) => year.year);
  const text = JSON.stringify(sorted.map(({ year, status, off, workWeekend }) => [year, status, off, workWeekend]));
  return `cn-${official.at(-1) ?? 'none'}-${fnv1a(text).toString(16).padStart(8, '0')}`;
}

/** FNV-1a, 32 bit. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
