import { describe, expect, it } from '@jest/globals';
import {
  mayNow,
  outcomeFits,
  type Referral,
  type ReferralAct,
  referralActs,
  refuseOffer,
  responsible,
} from './referral.rules.js';

const free = { known: true, hasItOpen: false };
const acts: ReferralAct[] = [
  'acceptReferral',
  'returnReferral',
  'askAboutReferral',
  'explainReferral',
  'reportOutcome',
  'recallReferral',
  'openReferral',
];

describe('an offer to an agency', () => {
  it.each([
    ['DIVERTED', 'DIVERSION', null],
    ['TRANSFERRED', 'TRANSFER', null],
    ['OPEN', 'OPINION', null],
    ['ACCEPTED', 'OPINION', null],
    ['ACCEPTED', 'PANEL', null],
    ['OPEN', 'DIVERSION', 'REFERRAL_PURPOSE_MISMATCH'],
    ['ACCEPTED', 'TRANSFER', 'REFERRAL_PURPOSE_MISMATCH'],
    ['DIVERTED', 'TRANSFER', 'REFERRAL_PURPOSE_MISMATCH'],
    ['OPEN', 'PANEL', 'REFERRAL_PURPOSE_MISMATCH'],
    ['WITHDRAWN', 'OPINION', 'REFERRAL_MATTER_ENDED'],
    ['LINKED', 'OPINION', 'REFERRAL_MATTER_ENDED'],
    ['DECLINED', 'OPINION', 'REFERRAL_MATTER_ENDED'],
    ['VOIDED', 'OPINION', 'REFERRAL_MATTER_ENDED'],
  ] as const)('of a matter that is %s for %s: %s', (status, purpose, refusal) => {
    expect(refuseOffer({ status }, purpose, free)).toBe(refusal);
  });

  it('goes to a known agency, once at a time', () => {
    expect(refuseOffer({ status: 'OPEN' }, 'OPINION', { known: false, hasItOpen: false })).toBe(
      'REFERRAL_AGENCY_UNKNOWN',
    );
    expect(refuseOffer({ status: 'OPEN' }, 'OPINION', { known: true, hasItOpen: true })).toBe('REFERRAL_OPEN_ALREADY');
  });
});

describe('the state of a referral', () => {
  const at = (status: Referral['status']) => acts.filter((act) => mayNow({ status }, act));

  it('lets one answer count: after it neither accepting, returning nor asking is possible', () => {
    for (const status of ['ACCEPTED', 'ANSWERED', 'RETURNED', 'RECALLED'] as const)
      expect(at(status).filter((act) => /accept|return|ask/.test(act))).toEqual([]);
  });

  it('lets an agency that was silent still answer', () => {
    expect(at('UNANSWERED')).toEqual(expect.arrayContaining(['acceptReferral', 'returnReferral', 'askAboutReferral']));
  });

  it('lets nobody read or do anything from a recall or a return on', () => {
    expect([...referralActs.RECALLED, ...referralActs.RETURNED]).toEqual([]);
  });

  it('leaves the sender responsible until the agency has accepted', () => {
    const who = (status: Referral['status']) =>
      responsible({ status, agency: 'court', senderUnit: 'office' } as Referral);
    for (const status of ['OFFERED', 'ASKED', 'UNANSWERED', 'RETURNED', 'RECALLED'] as const)
      expect(who(status)).toBe('office');
    expect([who('ACCEPTED'), who('ANSWERED')]).toEqual(['court', 'court']);
  });
});

it('what was asked is what is answered', () => {
  expect(outcomeFits({ purpose: 'OPINION' }, 'OPINION_GIVEN')).toBe(true);
  expect(outcomeFits({ purpose: 'OPINION' }, 'SOLVED')).toBe(false);
  expect(outcomeFits({ purpose: 'DIVERSION' }, 'TAKEN_UP')).toBe(true);
  expect(outcomeFits({ purpose: 'DIVERSION' }, 'OPINION_GIVEN')).toBe(false);
  expect(outcomeFits({ purpose: 'PANEL' }, 'TOOK_PART')).toBe(true);
});
