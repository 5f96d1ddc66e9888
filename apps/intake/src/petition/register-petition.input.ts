import { actInput, text } from '@redress/service-kit';
import { z } from 'zod';
import { confirmations } from './petition.rules.js';

export const personInput = z.strictObject({
  name: text(60).nullish(),
  phone: text(30).nullish(),
  civilId: text(18).nullish(),
  address: text(200).nullish(),
});
export const concernedInput = z.strictObject({ kind: z.enum(['officer', 'unit']), code: text(64) });
export const classInput = z.enum(['APPEAL_REQUEST', 'REPORT', 'SUGGESTION']);

/** Stated by word of mouth; `readBack` says how the petitioner confirmed it, where it was read back at once. */
const oralInput = z.strictObject({ readBack: z.enum(confirmations).nullish() });
const evidenceInput = z.strictObject({ what: text(200), pages: z.int().min(1).max(10_000).nullish() });

/** What a petition is registered from, by every channel (2022 Regulations 17, 19, 22). */
export const registerPetitionInput = actInput({
  channel: z.enum(['WEB', 'LETTER', 'VISIT', 'PHONE', 'FAX', 'WECHAT', 'HOTLINE', 'RECEPTION_DAY']),
  petitioner: personInput.nullish(),
  coPetitioners: z.array(personInput).max(200).nullish(),
  class: classInput.nullish(),
  aboutOfficer: z.boolean().nullish(),
  concerned: z.array(concernedInput).max(20).nullish(),
  title: text(200).nullish(),
  text: text(50_000),
  oral: oralInput.nullish(),
  requests: z.array(text(2_000)).max(50).nullish(),
  evidence: z.array(evidenceInput).max(200).nullish(),
  office: text(64).nullish(),
  fromOrgan: text(64).nullish(),
});
export type RegisterPetition = Omit<z.infer<typeof registerPetitionInput>, 'idempotencyKey'>;
