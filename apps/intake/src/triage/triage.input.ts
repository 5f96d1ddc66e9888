import { actInput, apiId, legalDay, text } from '@redress/service-kit';
import { z } from 'zod';
import { declineReasonCodes } from './decline.rules.js';
import { legalRouteCodes } from './legal-route.rules.js';
import { simpleGrounds } from './simple-track.rules.js';

const petition = { id: apiId('petition') };
const organ = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be the stable code of an organ');
/** The officer's words to the petitioner: they stand on the notice. */
const explanation = text(2_000).nullish();

export const screenPetitionInput = actInput({
  ...petition,
  class: z.enum(['APPEAL_REQUEST', 'REPORT', 'SUGGESTION']),
  route: z
    .enum(['LEGAL_PROCEDURE', 'ARBITRATION', 'PARTY_APPEAL', 'ADMINISTRATIVE_PROCEDURE', 'PERFORM_DUTY', 'PETITION'])
    .nullish(),
  track: z.enum(['ORDINARY', 'SIMPLE', 'SUGGESTION']).nullish(),
  ours: z.boolean().nullish(),
  litigationRelated: z.boolean().nullish(),
  group: z.boolean().nullish(),
  inMediation: z.boolean().nullish(),
  simpleGround: z.enum(simpleGrounds).nullish(),
  reasons: text(2_000),
});
export const acceptPetitionInput = actInput({ ...petition, paperAsked: z.boolean().nullish() });
export const declineAcceptanceInput = actInput({
  ...petition,
  reason: z.enum(declineReasonCodes),
  organ: organ.nullish(),
  finalisedOn: legalDay.nullish(),
  finalId: apiId('petition').nullish(),
  sameFactsAndReasons: z.boolean().nullish(),
  explanation,
});
export const divertPetitionInput = actInput({
  ...petition,
  legalRoute: z.enum(legalRouteCodes),
  organ: organ.nullish(),
  decisionOn: legalDay.nullish(),
  partner: organ.nullish(),
  explanation,
});
export const transferPetitionInput = actInput({ ...petition, organ, explanation });
export const objectToTransferInput = actInput({ ...petition, reasons: text(2_000), suggestedOrgan: organ.nullish() });
export const recordObjectionAnswerInput = actInput({
  ...petition,
  agreed: z.boolean(),
  answeredOn: legalDay.nullish(),
  explanation,
});

type Input<S extends z.ZodType> = Omit<z.infer<S>, 'idempotencyKey'>;
export type ScreenPetition = Input<typeof screenPetitionInput>;
export type AcceptPetition = Input<typeof acceptPetitionInput>;
export type DeclineAcceptance = Input<typeof declineAcceptanceInput>;
export type DivertPetition = Input<typeof divertPetitionInput>;
export type TransferPetition = Input<typeof transferPetitionInput>;
export type ObjectToTransfer = Input<typeof objectToTransferInput>;
export type RecordObjectionAnswer = Input<typeof recordObjectionAnswerInput>;
