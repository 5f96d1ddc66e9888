import type { ReferralPurpose } from '@redress/contracts';

/** Purposes with which the matter itself goes to the agency, rather than a question about it. */
export const handsOver = (purpose: ReferralPurpose): boolean => purpose === 'DIVERSION' || purpose === 'TRANSFER';
