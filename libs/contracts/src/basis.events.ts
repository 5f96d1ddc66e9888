import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { day } from './vocabulary.js';

const topic = 'redress.directory';
const positive = z.int().min(1).max(366);

/** What every service counts with. They travel with the directory: one stream, read by all in the same order. */
export const calendarLoaded = defineEvent(topic, 'calendar.loaded', 1, {
  year: z.int().min(2001).max(2098),
  status: z
    .enum(['official', 'provisional'])
    .describe('Whether the State Council has published the notice of the year'),
  source: z.string().min(1).max(300).describe('Where the days were read'),
  off: z.array(day).max(366),
  workWeekend: z.array(day).max(60),
  version: z.string().describe('Name of the calendar with this year; two that count differently never have the same'),
  loadedOn: day,
  loadedBy: z.string(),
});
export const rulesAdjusted = defineEvent(topic, 'rules.adjusted', 1, {
  version: z.string().min(1).max(64).describe('Name of the rule set'),
  effectiveFrom: day.describe('Matters that come from this day on'),
  clocks: z
    .record(
      z.string(),
      z.strictObject({
        unit: z.enum(['calendar', 'working']).optional(),
        days: positive.optional(),
        levels: z.strictObject({ L1: positive, L2: positive, L3: positive }).optional(),
        extensionMaxDays: positive.nullable().optional(),
        source: z.string().min(1).max(300),
      }),
    )
    .describe('What is different, by clock; each with its source'),
  adjustedOn: day,
  adjustedBy: z.string(),
});
