import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

type DurationUnit = 'd' | 'wd' | 'h';
export interface Duration {
  readonly count: number;
  readonly unit: DurationUnit;
}

const HOUR_MS = 3_600_000;
const shape = /^(\d{1,5})(wd|d|h)$/;

/** Reads `5d` (calendar days), `3wd` (working days), `2h`; null when it is none of these. */
export function parseDuration(text: string): Duration | null {
  const match = shape.exec(text.trim());
  if (!match || Number(match[1]) === 0) return null;
  return { count: Number(match[1]), unit: match[2] as DurationUnit };
}

/** Counts working days by the calendar: `YYYY-MM-DD`, n -> `YYYY-MM-DD`. */
export type AddWorkingDays = (date: string, count: number) => string;

/** The instant so much later. Days are days in Shanghai, which has no summer time; the time of day stays the same. */
export function later(now: Date, { count, unit }: Duration, addWorkingDays: AddWorkingDays): Date {
  if (unit === 'h') return new Date(now.getTime() + count * HOUR_MS);
  if (unit === 'd') return new Date(now.getTime() + count * 24 * HOUR_MS);
  const day = shanghaiDay(now);
  return new Date(now.getTime() + Date.parse(addWorkingDays(day, count)) - Date.parse(day));
}

const shanghaiDay = (now: Date): string => new Date(now.getTime() + 8 * HOUR_MS).toISOString().slice(0, 10);

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads an instant; without an offset it would mean another moment on every machine, so it is refused. */
export function parseInstant(text: unknown): Date | null {
  if (typeof text !== 'string' || !instantShape.test(text)) return null;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Reads an instant given on the command line. */
export function instantOption(text: string, option: string): Date {
  const date = parseInstant(text);
  if (date) return date;
  throw new CliError(
    `${option} ${text}: an instant with its offset is needed, like 2026-02-12T09:00:00+08:00`,
    exitCodes.usage,
  );
}
