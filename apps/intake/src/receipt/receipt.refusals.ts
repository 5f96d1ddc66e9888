import { refuser } from '@redress/service-kit';

/** Refusals about receipts. One code for every way in which a receipt is not valid. */
const receiptRefusals = {
  RECEIPT_NOT_VALID:
    'D: unknown, wrong, revoked and expired receipts get one answer (2022 Regulations 18, 21: the right to query)',
  RECEIPT_IDENTITY_NOT_PROVED: 'D: a new code is given to the petitioner alone; 2022 Regulations 46(5)',
  RECEIPT_IDENTITY_UNKNOWN: 'D: without an identity nobody can prove to be the petitioner; 2022 Regulations 23(2)',
  RECEIPT_ALREADY_GIVEN: 'D: a first receipt is given once',
} as const;
export const refuseReceipt = refuser(receiptRefusals);
