import { actInput, legalDay, text } from '@redress/service-kit';
import { z } from 'zod';

/** Years as a file has them: what is wrong with one is said by the rules, with its place. */
const yearInput = z.strictObject({
  year: z.int(),
  status: z.string().max(20),
  source: z.string().max(300),
  off: z.array(z.string().max(20)).max(366),
  workWeekend: z.array(z.string().max(20)).max(60),
});
export const loadCalendarInput = actInput({ years: z.array(yearInput).min(1).max(10) });

const days = z.int().min(1).max(366);
const valueInput = z.strictObject({
  clock: z.string().max(10),
  unit: z.enum(['calendar', 'working']).nullish(),
  days: days.nullish(),
  levels: z.array(days).length(3).nullish(),
  extensionMaxDays: days.nullish(),
  source: text(300),
});
export const adjustRulesInput = actInput({
  version: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be a short name: letters, digits, dot, dash'),
  effectiveFrom: legalDay,
  values: z.array(valueInput).min(1).max(60),
});

export type LoadCalendar = Omit<z.infer<typeof loadCalendarInput>, 'idempotencyKey'>;
export type AdjustRules = Omit<z.infer<typeof adjustRulesInput>, 'idempotencyKey'>;
