import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { code } from './vocabulary.js';

const topic = 'redress.directory';
const name = z.object({ zh: z.string(), en: z.string() }).describe('Name of an office, not of a petitioner');

export const unitChanged = defineEvent(topic, 'unit.changed', 1, {
  code,
  name,
  kind: z.string().describe('Bureau, petition office, station, superior ...'),
  parent: code.nullable(),
  division: z.string(),
  dutyOfficer: code.nullable(),
  reviewedBy: code.nullable().describe('Organ that reviews its opinions, domain 1.8'),
  active: z.boolean(),
});
export const officerChanged = defineEvent(topic, 'officer.changed', 1, {
  code,
  unit: code,
  roles: z.array(z.string()),
  superior: code.nullable(),
  head: z.boolean(),
  relatives: z.array(z.string()).describe('Keyed hashes of declared relatives, never names'),
  active: z.boolean(),
});
const days = z.int().min(1).max(250).optional();
export const agencyChanged = defineEvent(topic, 'agency.changed', 1, {
  code,
  name,
  kind: z.string(),
  active: z.boolean(),
  replyWorkingDays: days.describe('Agreed: to answer an offer; without it the usual one stands'),
  outcomeWorkingDays: days.describe('Agreed: to report the outcome'),
});
