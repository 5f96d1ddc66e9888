import type { PartnerEventType } from '@redress/contracts';

/** What the sender of a referral says besides the referral itself, for each type of event. */
export const ownFacts: Readonly<Record<PartnerEventType, object>> = {
  'referral.offered': { round: 1, replyWorkingDays: 5, outcomeWorkingDays: 15 },
  'referral.accepted': {},
  'referral.returned': { reason: 'NOT_COMPETENT' },
  'referral.asked': {},
  'referral.explained': {},
  'referral.answered': { outcome: 'TAKEN_UP' },
  'referral.recalled': { cause: 'SENDER' },
  'referral.unanswered': { window: 'REPLY' },
};
