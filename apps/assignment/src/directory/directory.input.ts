import { actInput, text } from '@redress/service-kit';
import { z } from 'zod';

const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be a stable code of letters, digits, dot, dash, underscore');
const name = z.strictObject({ zh: text(100), en: text(100) });

const unitInput = z.strictObject({
  code,
  name,
  kind: text(40),
  parent: code.nullish(),
  division: text(20),
  dutyOfficer: code.nullish(),
  reviewedBy: code.nullish(),
  active: z.boolean().nullish(),
});
const officerInput = z.strictObject({
  code,
  name,
  unit: code,
  post: text(60),
  roles: z.array(text(30)).max(12),
  superior: code.nullish(),
  head: z.boolean(),
  relatives: z.array(text(60)).max(50).nullish(),
  active: z.boolean().nullish(),
});
/** Who reviews the opinions of a unit and who re-reviews them; `issuedBy` is for the reader (domain 1.8). */
const authorityInput = z.strictObject({
  handling: code,
  issuedBy: code.nullish(),
  review: code,
  rereview: code,
  takingDecided: z.boolean().nullish(),
  postalGraceDays: z.int().min(0).max(60).nullish(),
});

/** The directory as it is imported: whole or in part; what is not named stays as it is. */
export const importDirectoryInput = actInput({
  units: z.array(unitInput).max(5_000),
  officers: z.array(officerInput).max(50_000),
  reviewAuthority: z.array(authorityInput).max(5_000).nullish(),
});
export type ImportDirectory = Omit<z.infer<typeof importDirectoryInput>, 'idempotencyKey'>;
