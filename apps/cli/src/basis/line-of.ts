/** `years[1].off[3]`: which year, which list, which entry. */
const PLACE = /^years\[(\d+)\](?:\.([A-Za-z]+))?(?:\[(\d+)\])?/;

interface Year {
  readonly year: number;
  readonly off: readonly string[];
  readonly workWeekend: readonly string[];
}

/** The line of a file on which a fault lies: that of the day itself, of its list, or of its year. */
export function lineOf(text: string, years: readonly Year[], place: string | null): number | null {
  const [, index = '', list = 'year', entry] = PLACE.exec(place ?? '') ?? [];
  const given = years[Number(index)];
  if (index === '' || !given) return null;
  const from = startOf(text, Number(index));
  const listAt = text.indexOf(`"${list}"`, from);
  const days = list === 'off' || list === 'workWeekend' ? given[list] : [];
  const at = entry === undefined ? listAt : entryAt(text, days, { listAt, entry: Number(entry) });
  return text.slice(0, Math.max(at, 0)).split('\n').length;
}

/** Where the object of a year begins: at its n-th "year". */
const startOf = (text: string, index: number): number =>
  [...text.matchAll(/"year"\s*:/g)][index]?.index === undefined ? 0 : objectBefore(text, index);
const objectBefore = (text: string, index: number): number =>
  text.lastIndexOf('{', [...text.matchAll(/"year"\s*:/g)][index]?.index ?? 0);

/** The same day may stand in a list twice: the one that is meant. */
function entryAt(text: string, days: readonly string[], { listAt, entry }: { listAt: number; entry: number }): number {
  let at = listAt;
  for (const day of days.slice(0, entry + 1)) at = text.indexOf(`"${day}"`, at + 1);
  return at;
}
