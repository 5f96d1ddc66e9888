import { z } from 'zod';

const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, dot, hyphen, underscore; at most 64')
  .describe('Stable code; it never changes and is never given to another');
const words = (most: number) => z.string().trim().min(1).max(most);
const name = z.strictObject({ zh: words(100), en: words(100) });

/** Roles an officer may hold (security.md 1). */
const officerRoles = [
  'reception',
  'petition-officer',
  'caseworker',
  'unit-head',
  'legal',
  'leader',
  'mediator',
  'reviewer',
  'oversight',
  'admin',
  'operator',
] as const;

const unit = z.strictObject({
  code,
  name,
  kind: words(40).describe('Bureau, petition office, legal unit, station, superior ...'),
  parent: code.nullish().describe('The unit above it'),
  division: words(20).describe('Code of the administrative division'),
  dutyOfficer: code.nullish().describe('Who receives what comes in by the web'),
  reviewedBy: code.nullish().describe('The organ that reviews its opinions'),
  active: z.boolean().optional().describe('False when it is closed'),
});

const officer = z.strictObject({
  code,
  name,
  unit: code,
  post: words(60),
  roles: z.array(z.enum(officerRoles)).min(1).max(12),
  superior: code.nullish(),
  head: z.boolean().default(false).describe('Head of the unit'),
  relatives: z.array(words(60)).max(50).default([]).describe('Declared relatives, for the conflict check'),
  active: z.boolean().optional().describe('False when the officer has left'),
});

const agency = z.strictObject({ code, name, kind: words(40), active: z.boolean().optional() });
const reviews = z.strictObject({
  handling: code,
  issuedBy: code.optional(),
  review: code,
  rereview: code,
  takingDecided: z.boolean().optional().describe('The organ says within three working days whether it takes it (T15)'),
  postalGraceDays: z.int().min(0).max(60).optional().describe('Days for post before a matter is closed'),
});
const petitioner = z.object({ code, name: z.union([z.string(), name]), phone: z.string().optional() }).loose();

/** A county: who there is. The same shape as the demo county; `redress start --directory county.json` reads it. */
export const countySchema = z
  .strictObject({
    name: name.optional(),
    division: words(20).optional(),
    units: z.array(unit).min(1),
    officers: z.array(officer).min(1),
    agencies: z.array(agency).default([]),
    petitioners: z.array(petitioner).default([]).describe('Demo petitioners, fictional; for training only'),
    reviewAuthority: z.array(reviews).default([]).describe('Who reviews whom (domain 1.8)'),
  })
  .meta({ title: 'Directory of a county', description: 'Units, officers and partner agencies with stable codes' });

export type County = z.infer<typeof countySchema>;
