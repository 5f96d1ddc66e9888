import { z } from 'zod';
import { code, day, id, instant, matterClass } from './vocabulary.js';
import { defineEvent } from './define-event.js';

const base = {
  clockId: id,
  rule: z
    .string()
    .regex(/^(T\d\d|EXECUTION|REPLY|OUTCOME|CALL_BACK)$/)
    .describe('A clock of the table, the promised day of a supported opinion, or a window of a referral'),
  class: matterClass,
  unit: code.nullable(),
};
const computed = {
  ruleSet: z.string(),
  calendar: z.string(),
  startEvent: z.string().describe('The proved event that started it, K9'),
  startDay: day.describe('Day 0, K1'),
  extensionDays: z.int().min(0),
  excluded: z.array(z.tuple([day, day])).describe('Spans that do not count, both ends excluded (T17 only)'),
  variant: z
    .string()
    .nullable()
    .describe('Channel, level or agreed number of working days, where the limit depends on it'),
  cap: day.optional().describe('The day it cannot pass (T36)'),
  notifiedDue: day.optional().describe('The last day a citizen was told of a window; never shortened (K11)'),
  nominalDate: day,
  dueDate: day,
  official: z.boolean(),
};

/**
 * What a service says of its clocks once a day. The running ones by id, some hundred to an event: `after` and `through` bound the ids that this
 * event covers completely (null: no bound), so that a clock which is missing from it is missing. The numbers stand in the last event.
 */
const counted = {
  countedOn: day,
  countedAt: instant,
  after: id.nullable(),
  through: id.nullable(),
  running: z.array(z.strictObject({ clockId: id, dueDate: day, overdue: z.boolean() })),
  rules: z
    .array(
      z.strictObject({
        rule: z.string(),
        met: z.int().min(0),
        missed: z.int().min(0),
        stopped: z.int().min(0),
        notApplicable: z.int().min(0),
      }),
    )
    .describe('How many clocks of each rule run no more, by how they ended'),
};

/** A stream that stands still at a consumer. */
const parked = { consumer: z.string(), stream: z.string(), errorClass: z.string(), parkedOn: day };

/** A service has counted its open clocks again with a year that was loaded. */
const applied = {
  version: z.string().describe('Name of the calendar they are counted with now'),
  year: z.int(),
  counted: z.int().min(0),
  moved: z.int().min(0).describe('Those whose last day, or what is known of it, is another now'),
  finishedOn: day,
};

/** Clock events go on the topic of the service that owns the clock, inside the stream of its matter. */
export const clockEvents = (topic: string) =>
  [
    defineEvent(topic, 'clock.started', 1, {
      ...base,
      ...computed,
      status: z.enum(['RUNNING', 'NOT_APPLICABLE']),
      reason: z.string().nullable(),
    }),
    defineEvent(topic, 'clock.moved', 1, { ...base, ...computed, corrected: z.boolean() }),
    defineEvent(topic, 'clock.ended', 1, {
      ...base,
      endedOn: day,
      met: z.boolean(),
      cause: z.string(),
      stopped: z.boolean().optional().describe('The duty fell away: neither met nor missed'),
    }),
    defineEvent(topic, 'clock.due-soon', 1, { ...base, dueDate: day }),
    defineEvent(topic, 'clock.missed', 1, { ...base, dueDate: day }),
    defineEvent(topic, 'clock.counted', 1, counted),
    defineEvent(topic, 'calendar.applied', 1, applied),
    defineEvent(topic, 'bus.parked', 1, parked),
    defineEvent(topic, 'bus.parked', 2, {
      ...parked,
      messageId: id.nullable().describe('The event that stopped the stream; not told before version 2'),
      event: z.string().nullable().describe('Its type'),
    }),
  ] as const;
