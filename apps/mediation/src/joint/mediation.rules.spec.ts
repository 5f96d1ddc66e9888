import { describe, expect, it } from '@jest/globals';
import { refuseAgreement, refuseFiling } from './agreement.rules.js';
import { askedLevel, firstLevel, mediationActs, missingConsents, refuseProposal } from './mediation.rules.js';
import { type KnownMember, type NamedMember, refuseMembers } from './members.rules.js';

const matter = { status: 'ACCEPTED', class: 'APPEAL_REQUEST', litigationRelated: false } as const;

describe('what can be mediated', () => {
  it.each([
    ['a civil dispute', matter, 'CIVIL', null],
    ['a civil kind of dispute with an organ', matter, 'CIVIL_WITH_ORGAN', null],
    ['an administrative dispute', matter, 'ADMINISTRATIVE', 'MEDIATION_ADMINISTRATIVE'],
    ['what a special organ decides', matter, 'RESERVED', 'MEDIATION_RESERVED'],
    ['what is before a court', { ...matter, litigationRelated: true }, 'CIVIL', 'MEDIATION_LITIGATION'],
    ['a suggestion', { ...matter, class: 'SUGGESTION' }, 'CIVIL', 'MEDIATION_CLASS'],
    ['a report', { ...matter, class: 'REPORT' }, 'CIVIL', 'MEDIATION_CLASS'],
    ['a matter not accepted yet', { ...matter, status: 'OPEN' }, 'CIVIL', 'MEDIATION_MATTER_NOT_OPEN'],
    ['a matter that was withdrawn', { ...matter, status: 'WITHDRAWN' }, 'CIVIL', 'MEDIATION_MATTER_NOT_OPEN'],
  ] as const)('%s', (_, given, nature, refusal) => {
    expect(refuseProposal(given, nature, false)).toBe(refusal);
  });

  it('once at a time', () => {
    expect(refuseProposal(matter, 'CIVIL', true)).toBe('MEDIATION_LIVE_ALREADY');
  });
});

describe('the levels', () => {
  it('begin at the station, and above it where a station is itself a party', () => {
    expect([firstLevel(false), firstLevel(true)]).toEqual(['L1', 'L2']);
  });

  it('are asked about one by one: before it opens the first, then the one above, then none', () => {
    expect(askedLevel({ status: 'PROPOSED', level: 'L1' })).toBe('L1');
    expect(askedLevel({ status: 'OPEN', level: 'L1' })).toBe('L2');
    expect(askedLevel({ status: 'OPEN', level: 'L3' })).toBeNull();
  });

  it('need every party anew: a yes to one level is none to the next, and a refusal is no yes', () => {
    const parties = [{ no: 1 }, { no: 2 }];
    const said = [
      { party: 1, level: 'L1', answer: 'CONSENT' },
      { party: 2, level: 'L1', answer: 'CONSENT' },
      { party: 1, level: 'L2', answer: 'CONSENT' },
      { party: 2, level: 'L2', answer: 'REFUSED' },
    ] as const;
    expect(missingConsents(parties, said, 'L1')).toEqual([]);
    expect(missingConsents(parties, said, 'L2')).toEqual([2]);
    expect(missingConsents(parties, said, 'L3')).toEqual([1, 2]);
  });

  it('can be left at any time while one is open', () => {
    expect(mediationActs.OPEN).toContain('terminateMediation');
  });
});

describe('the table', () => {
  const lead: NamedMember = { kind: 'OFFICER', code: 'm', role: 'MEDIATOR', declared: true };
  const fine: KnownMember = { known: true, barred: false, court: false };
  const refusal = (named: Partial<NamedMember>, is: Partial<KnownMember> = {}) =>
    refuseMembers([{ named: { ...lead, ...named }, is: { ...fine, ...is } }]);

  it('is led by a mediator, and nobody sits there undeclared, unknown or with a part in the matter', () => {
    expect(refusal({})).toBeNull();
    expect(refusal({ role: 'LAWYER' })).toBe('MEDIATION_NO_MEDIATOR');
    expect(refusal({ declared: false })).toBe('MEMBER_NOT_DECLARED');
    expect(refusal({}, { known: false })).toBe('MEMBER_UNKNOWN');
    expect(refusal({}, { barred: true })).toBe('MEMBER_CONFLICT');
  });
});

describe('an agreement', () => {
  const days = { effectiveOn: '2026-09-03', performBy: '2026-10-03', whole: true, form: 'WRITTEN' } as const;
  const refusal = (change: object, missing = 0) =>
    refuseAgreement({ openedOn: '2026-09-01' }, { ...days, ...change }, { missing, today: '2026-09-04' });

  it('takes effect inside the mediation, signed by all, and is performed after that', () => {
    expect(refusal({})).toBeNull();
    expect(refusal({}, 1)).toBe('AGREEMENT_SIGNATURES_MISSING');
    expect(refusal({ effectiveOn: '2026-09-05' })).toBe('AGREEMENT_DAY_WRONG');
    expect(refusal({ effectiveOn: '2026-08-31' })).toBe('AGREEMENT_DAY_WRONG');
    expect(refusal({ performBy: '2026-09-02' })).toBe('AGREEMENT_DAY_WRONG');
  });

  it('is confirmed on a joint application inside thirty days; after a dismissal it can be asked for again', () => {
    const until = '2026-10-08';
    const filing = (filedOn: string, missing = 0, confirmation: object | null = null) =>
      refuseFiling(
        { agreement: days, confirmation: confirmation as never },
        { filedOn, missing, today: '2026-10-20' },
        until,
      );
    expect(filing('2026-10-08')).toBeNull();
    expect(filing('2026-10-09')).toBe('CONFIRMATION_LATE');
    expect(filing('2026-10-08', 1)).toBe('CONFIRMATION_NOT_JOINT');
    expect(filing('2026-10-21')).toBe('CONFIRMATION_DAY_WRONG');
    expect(filing('2026-09-02')).toBe('CONFIRMATION_DAY_WRONG');
    expect(filing('2026-10-08', 0, { confirmed: null })).toBe('CONFIRMATION_FILED');
    expect(filing('2026-10-08', 0, { confirmed: false })).toBeNull();
  });
});
