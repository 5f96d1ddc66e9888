import { describe, expect, it } from '@jest/globals';
import {
  type DraftFrame,
  findFault,
  formOf,
  isInternal,
  type Opinion,
  type OpinionContent,
  refuseExecution,
  refuseIssue,
  refuseLegalReview,
} from './opinion.rules.js';

const whole: OpinionContent = {
  outcomes: [
    { no: 1, outcome: 'SUPPORTED', reasons: 'r' },
    { no: 2, outcome: 'EXPLAINED', reasons: 'r' },
  ],
  facts: 'f',
  basis: 'b',
  adoption: null,
  reviewOrgan: 'municipal',
  reviewWindow: 'within 30 days from receipt',
  executeBy: '2026-09-01',
};
const frame: DraftFrame = { form: 'FULL', requests: 2, organ: 'municipal', today: '2026-09-01' };
const fault = (change: Partial<OpinionContent>, around: Partial<DraftFrame> = {}) =>
  findFault({ ...whole, ...change }, { ...frame, ...around });
const outcome = (
  no: number,
  kind: 'SUPPORTED' | 'EXPLAINED' | 'NOT_SUPPORTED' = 'EXPLAINED',
  reasons: string | null = 'r',
) => ({ no, outcome: kind, reasons });

describe('the parts of an opinion', () => {
  it('are all there', () => {
    expect(fault({})).toBeNull();
    expect(fault({ reviewWindow: '自收到之日起三十日内' })).toBeNull();
  });

  it.each([
    [{ outcomes: [] }, { code: 'OPINION_LACKS_OUTCOME', no: 1 }],
    [{ outcomes: [outcome(1)] }, { code: 'OPINION_LACKS_OUTCOME', no: 2 }],
    [{ outcomes: [outcome(1), outcome(2), outcome(3)] }, { code: 'OPINION_OUTCOME_UNKNOWN', no: 3 }],
    [{ outcomes: [outcome(1), outcome(1)] }, { code: 'OPINION_OUTCOME_TWICE', no: 1 }],
    [{ outcomes: [outcome(1), outcome(2, 'EXPLAINED', null)] }, { code: 'OPINION_LACKS_REASONS', no: 2 }],
    [{ facts: null }, { code: 'OPINION_LACKS_FACTS' }],
    [{ basis: null }, { code: 'OPINION_LACKS_BASIS' }],
    [{ reviewOrgan: null }, { code: 'OPINION_LACKS_REVIEW_ORGAN' }],
    [{ reviewOrgan: 'other' }, { code: 'OPINION_WRONG_REVIEW_ORGAN' }],
    [{ reviewWindow: null }, { code: 'OPINION_LACKS_REVIEW_WINDOW' }],
    [{ reviewWindow: 'within 60 days' }, { code: 'OPINION_WRONG_REVIEW_WINDOW' }],
    [{ reviewWindow: 'within 130 days' }, { code: 'OPINION_WRONG_REVIEW_WINDOW' }],
    [{ reviewWindow: 'within 301 days' }, { code: 'OPINION_WRONG_REVIEW_WINDOW' }],
    [{ executeBy: null }, { code: 'OPINION_LACKS_EXECUTION_DATE' }],
    [{ executeBy: '2026-08-31' }, { code: 'OPINION_EXECUTION_DATE_PAST' }],
  ])('are missed one by one: %j', (change, expected) => {
    expect(fault(change as Partial<OpinionContent>)).toEqual(expected);
  });

  it('need no day for carrying out where nothing is supported', () => {
    expect(fault({ outcomes: [outcome(1), outcome(2, 'NOT_SUPPORTED')], executeBy: null })).toBeNull();
  });

  it('depend on the form', () => {
    expect(fault({ facts: null }, { form: 'SHORT' })).toBeNull();
    expect(fault({ basis: null }, { form: 'SHORT' })).toEqual({ code: 'OPINION_LACKS_BASIS' });
    expect(fault({ reviewOrgan: null }, { form: 'SHORT' })).toEqual({ code: 'OPINION_LACKS_REVIEW_ORGAN' });
    expect(fault({ outcomes: [] }, { form: 'SHORT' })).toEqual({ code: 'OPINION_LACKS_OUTCOME', no: 1 });
    expect(fault({ executeBy: null }, { form: 'SHORT' })).toEqual({ code: 'OPINION_LACKS_EXECUTION_DATE' });
    expect(fault({ reviewOrgan: null, reviewWindow: null }, { form: 'DUTY' })).toBeNull();
    expect(fault({ facts: null }, { form: 'DUTY' })).toEqual({ code: 'OPINION_LACKS_FACTS' });
    expect(fault({ basis: null }, { form: 'DUTY' })).toEqual({ code: 'OPINION_LACKS_BASIS' });
    expect(fault({ outcomes: [] }, { form: 'DUTY' })).toEqual({ code: 'OPINION_LACKS_OUTCOME', no: 1 });
    expect(fault({ executeBy: null }, { form: 'DUTY' })).toEqual({ code: 'OPINION_LACKS_EXECUTION_DATE' });
  });

  it('of a suggestion say what becomes of it', () => {
    const reply = { outcomes: [], facts: null, basis: null, reviewOrgan: null, reviewWindow: null, executeBy: null };
    const form = { form: 'SUGGESTION' as const };
    expect(fault(reply, form)).toEqual({ code: 'OPINION_LACKS_ADOPTION' });
    const adoption = { decision: 'NOT_ADOPTED' as const, reasons: 'r' };
    expect(fault({ ...reply, adoption }, form)).toEqual({ code: 'OPINION_LACKS_STUDY' });
    expect(fault({ ...reply, facts: 'f', adoption }, form)).toBeNull();
    for (const decision of ['ADOPTED', 'PARTLY_ADOPTED'] as const)
      expect(fault({ ...reply, facts: 'f', adoption: { decision, reasons: 'r' } }, form)).toEqual({
        code: 'OPINION_LACKS_EXECUTION_DATE',
      });
  });

  it('follow from track and route', () => {
    expect(formOf({ track: 'SUGGESTION', route: 'PETITION' })).toBe('SUGGESTION');
    expect(formOf({ track: 'ORDINARY', route: 'PERFORM_DUTY' })).toBe('DUTY');
    expect(formOf({ track: 'SIMPLE', route: 'PETITION' })).toBe('SHORT');
    expect(formOf({ track: 'ORDINARY', route: 'PETITION' })).toBe('FULL');
  });
});

describe('the way of an opinion', () => {
  const opinion = { status: 'DRAFTED', draftedBy: 'h', executeBy: null, executedOn: null } as Opinion;

  it('passes the legal unit, which is not its author and says why it sends something back', () => {
    expect(refuseLegalReview(opinion, 'legal', true, null)).toBeNull();
    expect(refuseLegalReview(opinion, 'legal', false, 'mend it')).toBeNull();
    expect(refuseLegalReview(null, 'legal', true, null)).toBe('OPINION_NOT_DRAFTED');
    expect(refuseLegalReview({ ...opinion, status: 'APPROVED' }, 'legal', true, null)).toBe('OPINION_NOT_DRAFTED');
    expect(refuseLegalReview(opinion, 'h', true, null)).toBe('OPINION_REVIEW_OWN');
    expect(refuseLegalReview(opinion, 'legal', false, null)).toBe('OPINION_REVIEW_LACKS_REMARKS');
  });

  it('is signed by another than its author, once approved, while its promise can be kept', () => {
    const approved = { ...opinion, status: 'APPROVED' as const };
    expect(refuseIssue(approved, 'head', '2026-09-01')).toBeNull();
    expect(refuseIssue({ ...approved, executeBy: '2026-09-01' }, 'head', '2026-09-01')).toBeNull();
    expect(refuseIssue(null, 'head', '2026-09-01')).toBe('OPINION_NOT_DRAFTED');
    expect(refuseIssue(opinion, 'head', '2026-09-01')).toBe('OPINION_NOT_APPROVED');
    expect(refuseIssue(approved, 'h', '2026-09-01')).toBe('OPINION_ISSUE_OWN');
    expect(refuseIssue({ ...approved, executeBy: '2026-08-31' }, 'head', '2026-09-01')).toBe(
      'OPINION_EXECUTION_DATE_PAST',
    );
  });

  it('ends with what was promised, recorded once', () => {
    expect(refuseExecution({ executeBy: '2026-09-01', executedOn: null })).toBeNull();
    expect(refuseExecution(null)).toBe('EXECUTION_NOTHING_PROMISED');
    expect(refuseExecution({ executeBy: null, executedOn: null })).toBe('EXECUTION_NOTHING_PROMISED');
    expect(refuseExecution({ executeBy: '2026-09-01', executedOn: '2026-09-01' })).toBe('EXECUTION_RECORDED');
  });

  it('stays inside the house until it is issued', () => {
    expect(
      (['DRAFTED', 'SENT_BACK', 'APPROVED', 'ISSUED', 'SERVED', 'DISCARDED'] as const).filter((status) =>
        isInternal({ status }),
      ),
    ).toEqual(['DRAFTED', 'SENT_BACK', 'APPROVED', 'DISCARDED']);
  });
});
