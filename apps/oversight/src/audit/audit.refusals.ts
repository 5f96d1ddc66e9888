import { refuser } from '@redress/service-kit';

/** Refusals of acts of random audit: code and basis; texts stand in ../locales. */
const auditRefusals = {
  AUDIT_ACT_NOT_ALLOWED: '2022 Regulations 38-40; access rules',
  AUDIT_PERIOD_WRONG: 'D: a period that is over; what is not answered yet cannot be audited',
  AUDIT_NOTHING_TO_DRAW: 'D: a matter is drawn from once for each kind of audit',
  AUDIT_TOO_SMALL: 'D: indicator rule G6: at least one in twenty, at least ten',
  AUDIT_ITEM_NOT_FOUND: 'D: what you may not know of does not exist for you',
  AUDIT_OF_ANOTHER: 'D: the auditor is drawn with the file',
  AUDIT_RECORDED_ALREADY: 'D: one result of an audit counts',
  AUDIT_RESULT_MISMATCH: 'D: what was asked is what is answered',
} as const;
export const refuseAudit = refuser(auditRefusals);
