import { actInput, text } from '@redress/service-kit';
import { z } from 'zod';
import { personInput } from '../petition/register-petition.input.js';

/** One record as the file has it. It is judged record by record, so the form is loose here and strict in the rules. */
const recordInput = z.strictObject({
  key: z.string().max(200).nullish(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  receivedOn: z.string().nullish(),
  earlierAnswer: z.strictObject({ on: z.string().nullish(), by: z.string().nullish() }).nullish(),
  petitioner: personInput.nullish(),
});

/** A batch of records of one source: letters that are already known elsewhere (backlog), or new ones that reached us as a file. */
export const importPetitionsInput = actInput({
  batchId: z.uuid().nullish(),
  source: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be a short code: letters, digits, dot, dash'),
  kind: z.enum(['BACKLOG', 'NEW']),
  records: z.array(recordInput).min(1).max(100),
});
export type ImportPetitions = Omit<z.infer<typeof importPetitionsInput>, 'idempotencyKey'>;
export const undoImportInput = actInput({
  batchId: z.uuid(),
  reason: text(1_000),
  keepOthers: z.boolean().nullish(),
});
export type UndoImport = Omit<z.infer<typeof undoImportInput>, 'idempotencyKey'>;
export type ImportRecord = ImportPetitions['records'][number];
