/**
 * A second, slow way to count, written from the text of the rules and sharing nothing with the library: one day after
 * the other with the machine's own UTC dates, own lists of days and own limits.
 */
const shift = (date: string, days: number): string => {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
};
export const next = (date: string): string => shift(date, 1);
const before = (date: string): string => shift(date, -1);

const range = (first: string, last: string): string[] => {
  const days = [first];
  while (days.at(-1) !== last) days.push(next(days.at(-1) ?? last));
  return days;
};

const OFF = new Set([
  ...['2025-01-01', ...range('2025-01-28', '2025-02-04'), ...range('2025-04-04', '2025-04-06')],
  ...[...range('2025-05-01', '2025-05-05'), ...range('2025-05-31', '2025-06-02'), ...range('2025-10-01', '2025-10-08')],
  ...[...range('2026-01-01', '2026-01-03'), ...range('2026-02-15', '2026-02-23'), ...range('2026-04-04', '2026-04-06')],
  ...[...range('2026-05-01', '2026-05-05'), ...range('2026-06-19', '2026-06-21'), ...range('2026-09-25', '2026-09-27')],
  ...range('2026-10-01', '2026-10-07'),
  ...['2027-01-01', ...range('2027-02-05', '2027-02-08'), '2027-04-05', '2027-05-01', '2027-05-02', '2027-06-09'],
  ...['2027-09-15', ...range('2027-10-01', '2027-10-03')],
]);
const MADE_UP = new Set([
  ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
]);

export function isWorked(date: string): boolean {
  if (MADE_UP.has(date)) return true;
  return !OFF.has(date) && ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

export interface SlowAnswer {
  nominalDate: string;
  dueDate: string;
  internalTarget: string | null;
  official: boolean;
}

/** Calendar days; `out` are days not counted. */
export function slowCalendar(from: string, length: number, citizen: boolean, out: readonly string[] = []): SlowAnswer {
  let nominal = from;
  for (let left = length; left > 0;) {
    nominal = next(nominal);
    if (!out.includes(nominal)) left -= 1;
  }
  let due = nominal;
  while (!isWorked(due)) due = next(due);
  let target = nominal;
  while (!isWorked(target)) target = before(target);
  const looked = citizen ? [nominal, due] : [target, nominal, due];
  return { nominalDate: nominal, dueDate: due, internalTarget: citizen ? null : target, official: known(looked) };
}

/** Working days. */
export function slowWorking(from: string, length: number, sameDayTarget = false): SlowAnswer {
  let day = from;
  const looked: string[] = [];
  for (let left = length; left > 0;) {
    day = next(day);
    looked.push(day);
    if (isWorked(day)) left -= 1;
  }
  return { nominalDate: day, dueDate: day, internalTarget: sameDayTarget ? from : day, official: known(looked) };
}

const known = (dates: readonly string[]): boolean => dates.every((date) => date >= '2025' && date < '2027');

export const daysOf = range;
