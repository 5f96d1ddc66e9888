import { z } from 'zod';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, at most 40').describe('Stable code; it never changes and is never given to another');
const name = z.object({ zh: z.string().min(1), en: z.string().min(1) });

/** Roles an officer may hold (security.md 1). */
const officerRoles = ['reception', 'petition-officer', 'caseworker', 'unit-head', 'legal', 'leader', 'mediator', 'reviewer', 'oversight', 'admin', 'operator'] as const;

const unit = z.object({
  code,
  name,
  kind: z.string().min(1).describe('Bureau, petition office, legal unit, station, superior ...'),
  parent: code.nullish().describe('The unit above it'),
  division: z.string().default('').describe('Administrative division'),
  dutyOfficer: code.nullish().describe('Who receives what comes in by the web'),
  reviewedBy: code.nullish().describe('The organ that reviews its opinions'),
});

const officer = z.object({
  code,
  name,
  unit: code,
  post: z.string().default(''),
  roles: z.array(z.enum(officerRoles)).min(1),
  superior: code.nullish(),
  head: z.boolean().default(false).describe('Head of the unit'),
  relatives: z.array(z.string()).default([]).describe('Declared relatives, for the conflict check'),
});

const agency = z.object({ code, name, kind: z.string().default('') });
const petitioner = z.object({ code, name: z.union([z.string(), name]), phone: z.string().optional() }).loose();

/** A county: who there is. The same shape as the demo county; `redress start --directory county.json` reads it. */
export const countySchema = z
  .object({
    units: z.array(unit).min(1),
    officers: z.array(officer).min(1),
    agencies: z.array(agency).default([]),
    petitioners: z.array(petitioner).default([]).describe('Demo petitioners, fictional; for training only'),
  })
  .meta({ title: 'Directory of a county', description: 'Units, officers and partner agencies with stable codes' });

export type County = z.infer<typeof countySchema>;
