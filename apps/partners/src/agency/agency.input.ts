import { actInput, text } from '@redress/service-kit';
import { z } from 'zod';

const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be a stable code of letters, digits, dot, dash, underscore');
const agencyInput = z.strictObject({
  code,
  name: z.strictObject({ zh: text(100), en: text(100) }),
  kind: text(40),
  active: z.boolean().nullish(),
  level: z.int().min(1).max(4).nullish(),
  replyWorkingDays: z.int().min(1).max(60).nullish(),
  outcomeWorkingDays: z.int().min(1).max(250).nullish(),
});

/** Partner agencies as they are imported: what is not named stays as it is. */
export const importAgenciesInput = actInput({ agencies: z.array(agencyInput).max(1_000) });
export type ImportAgencies = Omit<z.infer<typeof importAgenciesInput>, 'idempotencyKey' | 'expectedVersion'>;

export const allowHostInput = actInput({
  agency: code,
  host: z
    .string()
    .max(260)
    .transform((host) => host.toLowerCase())
    .refine(
      (host) => URL.canParse(`https://${host}`) && new URL(`https://${host}`).host === host,
      'must be a host, with its port where it is not 443',
    ),
  allowed: z.boolean(),
});
export type AllowHost = Omit<z.infer<typeof allowHostInput>, 'idempotencyKey' | 'expectedVersion'>;
