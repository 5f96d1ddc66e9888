import { describe, expect, it } from '@jest/globals';
import {
  afterService,
  type DecideAct,
  type Decider,
  isLate,
  refuseDecider,
  refuseHearing,
  refusePending,
  refuseRequest,
  type RequestQuestion,
  type ReviewStatus,
} from './review.rules.js';

/** Domain 8, example 6: a reply served on Monday 1 June 2026. */
const asked: RequestQuestion = {
  by: 'PETITIONER',
  authority: null,
  receivedOn: '2026-07-01',
  postedOn: null,
  excuse: null,
  servedOn: '2026-06-01',
  lastDay: '2026-07-01',
  live: false,
  today: '2026-07-01',
};
const later = { receivedOn: '2026-07-04', today: '2026-07-04' };

describe('a request for review', () => {
  it('is in time on day 30, and when it was posted on day 30 and came later', () => {
    expect(refuseRequest(asked)).toBeNull();
    expect(refuseRequest({ ...asked, ...later, postedOn: '2026-07-01' })).toBeNull();
    expect(isLate({ ...asked, ...later, postedOn: '2026-07-01' })).toBe(false);
  });

  it('is in time on the very day on which the opinion arrived', () => {
    expect(refuseRequest({ ...asked, receivedOn: '2026-06-01', today: '2026-06-01' })).toBeNull();
  });

  it.each([
    ['REVIEW_LATE', { receivedOn: '2026-07-02', today: '2026-07-02' }],
    ['REVIEW_LATE', { ...later, postedOn: '2026-07-02' }],
    ['REVIEW_NOT_PETITIONER', { by: 'OTHER' }],
    ['REVIEW_AGENT_WITHOUT_AUTHORITY', { by: 'AGENT' }],
    ['EXCUSE_PENDING', { live: true }],
    ['REVIEW_DAY_IMPOSSIBLE', { postedOn: '2026-05-31' }],
    ['REVIEW_DAY_IMPOSSIBLE', { postedOn: '2026-07-02' }],
    ['REVIEW_DAY_IMPOSSIBLE', { receivedOn: '2026-05-31' }],
    ['REVIEW_DAY_IMPOSSIBLE', { receivedOn: '2026-06-20', postedOn: '2026-06-21' }],
  ] as const)('is refused with %s: %j', (code, change) => {
    expect(refuseRequest({ ...asked, ...change })).toBe(code);
  });

  it('comes through an agent who shows that the petitioner sent him', () => {
    expect(refuseRequest({ ...asked, by: 'AGENT', authority: '委托书' })).toBeNull();
  });

  it('comes late with an excuse, within ten days after the obstacle ended, rolled to a working day', () => {
    const late = (obstacleEndedOn: string, today: string) =>
      refuseRequest({ ...asked, receivedOn: today, today, excuse: { obstacleEndedOn } });
    expect(late('2026-07-10', '2026-07-20')).toBeNull();
    expect(late('2026-07-10', '2026-07-21')).toBe('EXCUSE_TOO_LATE');
    // Ten days end on Saturday 3 October, inside the holiday.
    expect(late('2026-09-23', '2026-10-08')).toBeNull();
    expect(late('2026-09-23', '2026-10-09')).toBe('EXCUSE_TOO_LATE');
    expect(late('2026-07-21', '2026-07-20')).toBe('EXCUSE_OBSTACLE_LASTS');
  });
});

describe('the organ that decides', () => {
  const inside = { organ: 'municipal-bureau', outside: false, requestedOn: '2026-07-01' };
  const reviewer: Decider = { unit: 'municipal-bureau', roles: ['reviewer'], paper: null, today: '2026-07-10' };
  const office: Decider = { unit: 'petition-office', roles: ['petition-officer'], paper: null, today: '2026-07-10' };
  const paper = { on: '2026-07-08', number: '12' };

  it('acts by its own reviewers where it works here, and nobody records for it', () => {
    expect(refuseDecider(inside, reviewer)).toBeNull();
    expect(refuseDecider(inside, { ...reviewer, unit: 'provincial-department' })).toBe('REVIEW_NOT_YOUR_ORGAN');
    expect(refuseDecider(inside, { ...reviewer, roles: ['oversight'] })).toBe('REVIEW_NOT_YOUR_ORGAN');
    expect(refuseDecider(inside, { ...office, paper })).toBe('REVIEW_NOT_YOUR_ORGAN');
  });

  it('is recorded for by the petition office where it works outside, from a paper with a day that can be', () => {
    const outside = { ...inside, outside: true };
    expect(refuseDecider(outside, { ...office, paper })).toBeNull();
    expect(refuseDecider(outside, office)).toBe('REVIEW_LACKS_PAPER');
    expect(refuseDecider(outside, { ...reviewer, paper })).toBe('REVIEW_NOT_YOUR_ORGAN');
    expect(refuseDecider(outside, { ...office, paper: { ...paper, on: '2026-07-11' } })).toBe('REVIEW_DAY_IMPOSSIBLE');
    expect(refuseDecider(outside, { ...office, paper: { ...paper, on: '2026-06-30' } })).toBe('REVIEW_DAY_IMPOSSIBLE');
  });

  it.each([
    ['decideExcuse', 'EXCUSE_ASKED', 'EXCUSE_NOT_ASKED'],
    ['takeReview', 'REQUESTED', 'REVIEW_NOT_PENDING'],
    ['refuseReview', 'REQUESTED', 'REVIEW_NOT_PENDING'],
    ['holdHearing', 'TAKEN', 'REVIEW_NOT_TAKEN'],
    ['issueReviewOpinion', 'TAKEN', 'REVIEW_NOT_TAKEN'],
    ['issueRereviewOpinion', 'TAKEN', 'REVIEW_NOT_TAKEN'],
  ] as const)('%s only what stands at %s', (act: DecideAct, at: ReviewStatus, code) => {
    expect(refusePending({ status: at }, act)).toBeNull();
    expect(refusePending({ status: 'ISSUED' }, act)).toBe(code);
    expect(refusePending(null, act)).toBe(code);
  });
});

describe('a hearing', () => {
  const running = { hearings: [['2026-09-10', '2026-09-11']] as [string, string][], requestedOn: '2026-09-01' };
  it.each([
    [['2026-09-14', '2026-09-14'], '2026-10-08', null],
    [['2026-10-08', '2026-10-09'], '2026-10-08', null],
    [['2026-09-14', '2026-09-13'], '2026-10-08', 'HEARING_DAYS_WRONG'],
    [['2026-10-09', '2026-10-09'], '2026-10-08', 'HEARING_OUTSIDE_WINDOW'],
    [['2026-08-31', '2026-08-31'], '2026-10-08', 'HEARING_OUTSIDE_WINDOW'],
    [['2026-10-09', '2026-10-09'], null, null],
    [['2026-09-11', '2026-09-14'], '2026-10-08', 'HEARING_OVERLAPS'],
    [['2026-09-09', '2026-09-10'], '2026-10-08', 'HEARING_OVERLAPS'],
  ] as const)('on %j, with the time ending on %s: %s', (days, dueDate, refusal) => {
    expect(refuseHearing(running, days, dueDate)).toBe(refusal);
  });
});

describe('what follows the opinion of an organ', () => {
  it.each([
    ['REVIEW', 'UPHELD', 'WINDOW'],
    ['REVIEW', 'CHANGED', 'WINDOW'],
    ['REVIEW', 'REVOKED', 'REOPEN'],
    ['REREVIEW', 'UPHELD', 'FINAL'],
    ['REREVIEW', 'CHANGED', 'FINAL'],
    ['REREVIEW', 'REVOKED', 'REOPEN'],
  ] as const)('%s %s: %s', (stage, outcome, follows) => {
    expect(afterService({ stage, outcome })).toBe(follows);
  });
});
