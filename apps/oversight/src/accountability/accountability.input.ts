import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';
import { degreeCodes, groundCodes, measureCodes } from './accountability.rules.js';

const file = { id: apiId('accountability') };
const words = text(4_000);
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be a code of the directory');

/** It comes from a matter, from an order that was not followed, or from a report that was substantiated: one of the three. */
export const proposeAccountabilityInput = actInput({
  petition: apiId('petition').nullish(),
  supervision: apiId('supervision').nullish(),
  report: apiId('report').nullish(),
  unit: code.nullish(),
  officer: code.nullish(),
  ground: z.enum(groundCodes),
  words,
}).refine(({ petition, supervision, report }) => [petition, supervision, report].filter(Boolean).length === 1, {
  message: 'name one of petition, supervision and report',
});
export const recordFindingInput = actInput({ ...file, words });
export const giveStatementInput = actInput({ ...file, words });
export const determineFaultInput = actInput({ ...file, degree: z.enum(degreeCodes), words });
export const decideAccountabilityInput = actInput({
  ...file,
  measure: z.enum(measureCodes),
  words,
});
export const appealAccountabilityInput = actInput({ ...file, words });
export const decideAppealInput = actInput({ ...file, upheld: z.boolean(), words });

type Input<S extends z.ZodType> = Omit<z.infer<S>, 'idempotencyKey'>;
export type ProposeAccountability = Input<typeof proposeAccountabilityInput>;
export type WordsOnFile = Input<typeof recordFindingInput>;
export type DetermineFault = Input<typeof determineFaultInput>;
export type DecideAccountability = Input<typeof decideAccountabilityInput>;
export type DecideAppeal = Input<typeof decideAppealInput>;
