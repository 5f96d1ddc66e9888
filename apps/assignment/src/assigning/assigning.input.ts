import { actInput, text } from '@redress/service-kit';
import { z } from 'zod';
import { type Input, matter } from '../handling/handling.input.js';

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be a stable code of the directory');

export const assignPetitionInput = actInput({ ...matter, unit: code, handler: code, leaderInCharge: code.nullish() });
export const confirmHandOverInput = actInput(matter);
export const objectToAssignmentInput = actInput({ ...matter, reasons: text(2_000), suggestedUnit: code.nullish() });
export const decideJurisdictionInput = actInput({ ...matter, unit: code, reasons: text(2_000) });
export const recordPartiesInput = actInput({
  ...matter,
  officers: z
    .array(z.strictObject({ officer: code, ground: z.enum(['PARTY', 'RELATIVE']) }))
    .min(1)
    .max(50),
});
export const recordParticipantsInput = actInput({
  ...matter,
  officers: z
    .array(z.strictObject({ officer: code, ground: z.enum(['PARTICIPANT', 'EARLIER_STAGE']) }))
    .min(1)
    .max(50),
});
export const declareConflictInput = actInput({
  ...matter,
  ground: z.enum(['PARTY', 'RELATIVE', 'PARTICIPANT', 'EARLIER_STAGE']),
  reasons: text(2_000).nullish(),
});

export type AssignPetition = Input<typeof assignPetitionInput>;
export type ConfirmHandOver = Input<typeof confirmHandOverInput>;
export type ObjectToAssignment = Input<typeof objectToAssignmentInput>;
export type DecideJurisdiction = Input<typeof decideJurisdictionInput>;
export type RecordConflicts = Input<typeof recordPartiesInput> | Input<typeof recordParticipantsInput>;
export type RecordParties = Input<typeof recordPartiesInput>;
export type RecordParticipants = Input<typeof recordParticipantsInput>;
export type DeclareConflict = Input<typeof declareConflictInput>;
