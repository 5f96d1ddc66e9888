import { referralOutcome, referralPurpose, returnReason } from '@redress/contracts';
import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';

const referral = { id: apiId('referral') };
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be a stable code of the directory');
const WORDS = 2_000;

/** Why an agency reads the text: kept in the history of the matter. */
const readingPurposes = ['ASSESS_COMPETENCE', 'HANDLE', 'ADVISE', 'PREPARE_PANEL'] as const;

/** Panels are called by joint mediation itself, never by hand. */
export const offerReferralInput = actInput({
  petition: apiId('petition'),
  agency: code,
  purpose: referralPurpose.exclude(['PANEL']),
  words: text(WORDS),
});
export const acceptReferralInput = actInput(referral);
export const returnReferralInput = actInput({ ...referral, reason: returnReason, words: text(WORDS) });
export const askAboutReferralInput = actInput({ ...referral, words: text(WORDS) });
export const explainReferralInput = actInput({ ...referral, words: text(WORDS) });
export const reportOutcomeInput = actInput({ ...referral, outcome: referralOutcome, words: text(WORDS) });
export const recallReferralInput = actInput({ ...referral, words: text(WORDS) });
export const openReferralInput = actInput({ ...referral, purpose: z.enum(readingPurposes) });

type Input<S extends z.ZodType> = Omit<z.infer<S>, 'idempotencyKey'>;
export type OfferReferral = Input<typeof offerReferralInput>;
export type OnReferral = Input<typeof acceptReferralInput>;
export type ReturnReferral = Input<typeof returnReferralInput>;
export type WordsOnReferral = Input<typeof askAboutReferralInput>;
export type ReportOutcome = Input<typeof reportOutcomeInput>;
export type OpenReferral = Input<typeof openReferralInput>;
