import { defineTable } from '@redress/service-kit';
import type { Referral, ReferralStep } from './referral.rules.js';

export const referralTable = defineTable<Referral>('referral', {
  id: 'uuid',
  matterId: 'uuid',
  agency: 'text',
  purpose: 'text',
  round: 'int',
  status: 'text',
  sender: 'text',
  senderUnit: 'text',
  replyWorkingDays: 'int',
  outcomeWorkingDays: 'int',
  offeredOn: 'date',
  deliveredOn: 'date',
  reason: 'text',
  outcome: 'text',
  unanswered: 'text',
  wall: 'text[]',
  version: 'int',
});

export const referralStepTable = defineTable<ReferralStep>('referral_step', {
  referralId: 'uuid',
  no: 'int',
  step: 'text',
  by: 'text',
  day: 'date',
  code: 'text',
  words: 'text',
});
