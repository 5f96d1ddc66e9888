import { refuser } from '@redress/service-kit';

/** Refusals of acts on the tasks of the ledger: code and basis; texts stand in ../locales. */
const ledgerRefusals = {
  DIFFERENCE_NOT_FOUND: 'D: what you may not know of does not exist for you',
  DIFFERENCE_WRONG_STATE: 'D: one answer to a task counts',
} as const;
export const refuseLedger = refuser(ledgerRefusals);
