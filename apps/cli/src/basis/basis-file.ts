import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

const day = z.string().describe('YYYY-MM-DD');
const year = z.strictObject({
  year: z.int().describe('The year'),
  status: z.enum(['official', 'provisional']).describe('official: the notice of the State Council is published'),
  source: z.string().min(1).max(300).describe('Where the days were read'),
  off: z.array(day).describe('Days off by law or notice, on weekends too'),
  workWeekend: z.array(day).describe('Weekend days worked in exchange'),
});
/** One year, or several. */
export const calendarFileSchema = z
  .union([year, z.array(year).min(1)])
  .meta({ title: 'Calendar', description: 'Read by `redress calendar load`' });

const days = z.int().min(1).max(366);
export const rulesFileSchema = z
  .strictObject({
    version: z.string().describe('Name of the rule set'),
    effectiveFrom: z.string().describe('Matters that come from this day on, YYYY-MM-DD'),
    values: z
      .array(
        z.strictObject({
          clock: z.string().describe('T01 to T36, REPLY, OUTCOME or CALL_BACK; its number must be of certainty C or D'),
          unit: z.enum(['calendar', 'working']).optional(),
          days: days.optional(),
          levels: z.array(days).length(3).optional().describe('Days of L1, L2 and L3 (T36)'),
          extensionMaxDays: days.optional(),
          source: z.string().min(1).max(300).describe('Where the value comes from'),
        }),
      )
      .min(1),
  })
  .meta({ title: 'Values that the bureau sets', description: 'Read by `redress rules adjust`' });

/** The text and the data of a file; a file of another shape is refused with every fault. */
export function readBasisFile<S extends z.ZodType>(path: string, schema: S): { text: string; data: z.infer<S> } {
  const text = read(path);
  const parsed = schema.safeParse(parse(text, path));
  if (parsed.success) return { text, data: parsed.data };
  const faults = parsed.error.issues.map(({ path: at, message }) => `  ${at.join('.') || 'the file'}: ${message}`);
  throw new CliError([`${path} is not of the expected form`, ...faults].join('\n'), exitCodes.config, {
    remedy: 'docs/calendar.schema.json and docs/rules.schema.json describe the files',
  });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new CliError(`${path} cannot be read: ${(error as Error).message}`, exitCodes.config);
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(`${path} is no JSON: ${(error as Error).message}`, exitCodes.config);
  }
}
