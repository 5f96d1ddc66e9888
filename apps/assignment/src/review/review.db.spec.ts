import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Act, type Actor, isRefused } from '@redress/service-kit';
import { Matters } from '../../test/matters.fixture.js';
import { seeHandlings, type SeenHandling } from '../handling/see-handlings.query.js';
import { reopenPetition } from '../handling/reopen-petition.js';
import { onNoticeServed } from '../reactions/on-notice-served.js';
import { decideExcuse } from './decide-excuse.js';
import { holdHearing } from './hold-hearing.js';
import { issueRereviewOpinion } from './issue-rereview-opinion.js';
import { issueReviewOpinion } from './issue-review-opinion.js';
import { refuseReview } from './refuse-review.js';
import { requestRereview } from './request-rereview.js';
import { requestReview } from './request-review.js';
import { reviewForm } from './review-form.query.js';
import { reviewsByHandling } from './reviews.loader.js';
import { takeReview } from './take-review.js';

const noPromise = {
  outcomes: [
    { no: 1, outcome: 'EXPLAINED' as const, reasons: '已说明' },
    { no: 2, outcome: 'NOT_SUPPORTED' as const, reasons: '没有事实依据' },
  ],
  executeBy: null,
};
const said = { facts: '复查查明的事实', basis: '《信访工作条例》第三十五条', decision: '维持' };
let matters: Matters;
beforeAll(async () => {
  matters = await Matters.open();
});
afterAll(() => matters?.close());

const at = (instant: string) => matters.service.at(instant);
async function until(instant: string): Promise<void> {
  await at(instant);
  await matters.service.timers.fireDue();
}
const state = async (id: string) =>
  (
    await matters.rows<{ status: string; round: number; closed_reason: string | null; unit: string | null }>(
      'select status, round, closed_reason, unit from handling where matter_id = $1',
      id,
    )
  )[0];
async function code<I>(act: Act<I, unknown>, input: I, actor: Actor): Promise<string> {
  const result = await matters.service.acts.run(act, input, actor);
  return isRefused(result) ? result.refused.code : 'done';
}
const tell = (id: string, kind: string, servedOn: string) =>
  matters.hear(onNoticeServed, id, { noticeId: uuidv7(), kind, proof: 'SIGNED', servedOn, sourceId: null });

/** An opinion served on 1 June 2026; its window ends on 1 July. */
async function served(change: object = noPromise): Promise<string> {
  await at('2026-05-20T10:00:00+08:00');
  const id = await matters.issued({ ...change });
  await at('2026-06-01T10:00:00+08:00');
  await tell(id, 'OPINION', '2026-06-01');
  return id;
}
async function taken(): Promise<string> {
  const id = await served();
  await at('2026-06-10T10:00:00+08:00');
  await matters.done(requestReview, { id }, 'reception');
  await matters.done(takeReview, { id }, 'municipal-reviewer-2');
  return id;
}
async function reviewed(outcome: 'UPHELD' | 'CHANGED' | 'REVOKED' = 'UPHELD'): Promise<string> {
  const id = await taken();
  await at('2026-07-01T10:00:00+08:00');
  await matters.done(issueReviewOpinion, { id, outcome, ...said }, 'municipal-reviewer-2');
  await tell(id, 'REVIEW', '2026-07-02');
  return id;
}
async function retaken(): Promise<string> {
  const id = await reviewed();
  await at('2026-07-20T10:00:00+08:00');
  await matters.done(requestRereview, { id }, 'reception');
  await matters.done(takeReview, { id }, 'provincial-reviewer-2');
  return id;
}

describe('a request for review', () => {
  it('is filled in from the opinion, ends the window, and starts the time of the organ above', async () => {
    const id = await served();
    const petitioner = matters.service.petitioner(id);
    const [seen] = (await seeHandlings(matters.service.read(petitioner), [id])) as [SeenHandling];
    expect(await reviewForm(matters.service.read(petitioner), seen)).toEqual({
      stage: 'REVIEW',
      organ: 'municipal-bureau',
      outside: false,
      servedOn: '2026-06-01',
      lastDay: '2026-07-01',
    });
    await at('2026-07-01T23:00:00+08:00');
    expect(await code(requestReview, { id }, petitioner)).toBe('done');
    expect(await state(id)).toMatchObject({ status: 'REVIEW_REQUESTED' });
    expect(await matters.clock(id, 'T13')).toMatchObject({ status: 'MET', ended_on: '2026-07-01' });
    expect(await matters.clock(id, 'T14')).toMatchObject({
      status: 'RUNNING',
      unit: 'municipal-bureau',
      due_date: '2026-07-31',
    });
    expect(await matters.clock(id, 'T15')).toBeUndefined();
    expect(await matters.events(id)).toContain('petition.review-requested');
  });

  it('is taken down at any counter, and read there by nobody', async () => {
    const id = await served();
    const clerk = matters.service.officer('station-09-clerk', { roles: ['reception'], unit: 'station-05' });
    expect(await seeHandlings(matters.service.read(clerk), [id])).toEqual([null]);
    expect(await code(requestReview, { id, by: 'OTHER' }, clerk)).toBe('REVIEW_NOT_PETITIONER');
    expect(await code(requestReview, { id, by: 'AGENT', authority: '委托书' }, clerk)).toBe('done');
  });

  it('is the petitioner’s own when it comes with the petitioner’s token, whatever is written in it', async () => {
    const id = await served();
    expect(await code(requestReview, { id, by: 'OTHER' }, matters.service.petitioner(id))).toBe('done');
  });

  it('posted on the last day is in time when it comes after the matter was closed, and goes on where it stood', async () => {
    const id = await served();
    await until('2026-07-12T00:00:01+08:00');
    expect(await state(id)).toMatchObject({ status: 'CLOSED', closed_reason: 'WINDOW_EXPIRED' });
    await at('2026-07-13T10:00:00+08:00');
    expect(await matters.code(requestReview, { id, channel: 'POST', postmarkedOn: '2026-07-02' }, 'reception')).toBe(
      'REVIEW_LATE',
    );
    await matters.done(requestReview, { id, channel: 'POST', postmarkedOn: '2026-07-01' }, 'reception');
    expect(await state(id)).toMatchObject({ status: 'REVIEW_REQUESTED', round: 1, closed_reason: null });
    expect(await matters.events(id)).toEqual(expect.arrayContaining(['petition.closed', 'petition.reopened']));
  });

  it('that is late waits for a person of the organ, who decides with reasons; refused, the matter is closed', async () => {
    const id = await served();
    await at('2026-07-06T10:00:00+08:00');
    const excuse = { reasons: '住院', obstacleEndedOn: '2026-07-03' };
    expect(await matters.code(requestReview, { id }, 'reception')).toBe('REVIEW_LATE');
    await matters.done(requestReview, { id, excuse }, 'reception');
    expect(await matters.code(requestReview, { id, excuse }, 'reception')).toBe('EXCUSE_PENDING');
    expect(await state(id)).toMatchObject({ status: 'OPINION_SERVED' });
    // Nobody closes what waits for an answer.
    await until('2026-07-12T00:00:01+08:00');
    expect(await state(id)).toMatchObject({ status: 'OPINION_SERVED' });
    expect(await matters.code(decideExcuse, { id, granted: true, reasons: '属实' }, 'petition-officer')).toBe(
      'REVIEW_NOT_YOUR_ORGAN',
    );
    await matters.done(decideExcuse, { id, granted: false, reasons: '住院已于窗口内结束' }, 'municipal-reviewer');
    await until('2026-07-12T00:00:02+08:00');
    expect(await state(id)).toMatchObject({ status: 'CLOSED' });
    await at('2026-07-13T10:00:00+08:00');
    await matters.done(requestReview, { id, excuse: { ...excuse, obstacleEndedOn: '2026-07-10' } }, 'reception');
    await matters.done(decideExcuse, { id, granted: true, reasons: '属实' }, 'municipal-reviewer');
    expect(await state(id)).toMatchObject({ status: 'REVIEW_REQUESTED' });
  });

  it('is nobody else’s to make, and does not exist before the opinion arrived', async () => {
    const id = await served();
    expect(await code(requestReview, { id }, matters.service.petitioner(uuidv7()))).toBe('HANDLING_NOT_FOUND');
    await at('2026-05-20T10:00:00+08:00');
    const early = await matters.issued(noPromise);
    expect(await code(requestReview, { id: early }, matters.service.petitioner(early))).toBe('REVIEW_BEFORE_SERVICE');
  });

  it('about an answer that the law knows no review of is refused', async () => {
    await at('2026-05-20T10:00:00+08:00');
    const id = await matters.issued(
      { ...noPromise, reviewOrgan: null, reviewWindow: null },
      { route: 'PERFORM_DUTY', acceptedOn: '2026-05-20' },
    );
    await at('2026-06-01T10:00:00+08:00');
    await tell(id, 'OPINION', '2026-06-01');
    expect(await matters.code(requestReview, { id }, 'reception')).toBe('REVIEW_NO_WINDOW');
    await until('2026-07-12T00:00:01+08:00');
    expect(await state(id)).toMatchObject({ status: 'CLOSED', closed_reason: 'WINDOW_EXPIRED' });
  });
});

describe('the reviewer', () => {
  it('is nobody who had a part in the matter before', async () => {
    const id = await served();
    await matters.done(requestReview, { id }, 'reception');
    const moved = (officer: string) =>
      matters.service.officer(officer, { roles: ['reviewer'], unit: 'municipal-bureau' });
    for (const officer of ['station-01-officer', 'legal-reviewer-2', 'station-01-head', 'petition-officer'])
      expect([officer, await code(takeReview, { id }, moved(officer))]).toEqual([officer, 'CONFLICT_EARLIER_STAGE']);
    expect(await code(takeReview, { id }, moved('station-03-officer'))).toBe('done');
  });

  it('of the review does not re-review', async () => {
    const id = await reviewed();
    await at('2026-07-20T10:00:00+08:00');
    await matters.done(requestRereview, { id }, 'reception');
    const moved = matters.service.officer('municipal-reviewer-2', {
      roles: ['reviewer'],
      unit: 'provincial-department',
    });
    expect(await code(takeReview, { id }, moved)).toBe('CONFLICT_EARLIER_STAGE');
    expect(await matters.code(takeReview, { id }, 'municipal-reviewer')).toBe('REVIEW_NOT_YOUR_ORGAN');
  });

  it('who does not take it says why, and inside the window it can be asked again', async () => {
    const id = await served();
    await matters.done(requestReview, { id }, 'reception');
    const refusal = { id, reason: 'INCOMPLETE' as const, explanation: '没有签名' };
    await matters.done(refuseReview, refusal, 'municipal-reviewer');
    expect(await state(id)).toMatchObject({ status: 'OPINION_SERVED' });
    expect(await matters.clock(id, 'T14')).toMatchObject({ status: 'STOPPED' });
    await at('2026-06-30T10:00:00+08:00');
    await matters.done(requestReview, { id }, 'reception');
    expect(await matters.code(refuseReview, refusal, 'municipal-reviewer')).toBe('done');
    await until('2026-07-12T00:00:01+08:00');
    expect(await state(id)).toMatchObject({ status: 'CLOSED' });
  });
});

describe('a review', () => {
  it('upheld opens the window for a re-review on the day its opinion arrives', async () => {
    const id = await reviewed();
    expect(await state(id)).toMatchObject({ status: 'REVIEW_SERVED' });
    expect(await matters.clock(id, 'T14')).toMatchObject({ status: 'MET', ended_on: '2026-07-02' });
    expect(await matters.clock(id, 'T16')).toMatchObject({ start_day: '2026-07-02', due_date: '2026-08-03' });
    await until('2026-08-14T00:00:01+08:00');
    expect(await state(id)).toMatchObject({ status: 'CLOSED', closed_reason: 'WINDOW_EXPIRED' });
    expect(await matters.code(requestReview, { id }, 'reception')).toBe('HANDLING_WRONG_STATE');
    await matters.done(requestRereview, { id, channel: 'POST', postmarkedOn: '2026-08-03' }, 'reception');
    expect(await state(id)).toMatchObject({ status: 'REREVIEW_REQUESTED' });
  });

  it('revoked has the matter handled anew with its own sixty days; the earlier round stays counted as it was', async () => {
    const id = await reviewed('REVOKED');
    expect(await state(id)).toMatchObject({ status: 'ACCEPTED', round: 2, unit: null });
    const clocks = await matters.rows<{ status: string; start_day: string; due_date: string }>(
      `select status, start_day, due_date from clock where matter_id = $1 and rule = 'T11' order by id`,
      id,
    );
    expect(clocks).toEqual([
      expect.objectContaining({ status: 'MET' }),
      { status: 'RUNNING', start_day: '2026-07-01', due_date: '2026-08-31' },
    ]);
    expect(await matters.clock(id, 'T16')).toBeUndefined();
    expect(await matters.rows('select kind from task where matter_id = $1 and done_on is null', id)).toEqual([
      { kind: 'ASSIGN' },
    ]);
  });

  it('is read by the petitioner once it is served, and not before', async () => {
    const id = await taken();
    await matters.done(issueReviewOpinion, { id, outcome: 'CHANGED', ...said }, 'municipal-reviewer-2');
    const read = (actor: Actor) => reviewsByHandling(matters.service.read(actor), [id]);
    const petitioner = matters.service.petitioner(id);
    expect((await read(petitioner))[0]?.[0]).toMatchObject({ status: 'ISSUED', outcome: null, decision: null });
    expect((await read(matters.service.officer('leader')))[0]?.[0]).toMatchObject({ outcome: 'CHANGED' });
    await tell(id, 'REVIEW', '2026-06-12');
    expect((await read(petitioner))[0]?.[0]).toMatchObject({ status: 'SERVED', outcome: 'CHANGED', decision: '维持' });
  });
});

describe('a re-review', () => {
  it('stops for its hearings and for nothing else, and only on days inside its time', async () => {
    const id = await retaken();
    expect(await matters.clock(id, 'T17')).toMatchObject({ start_day: '2026-07-20', due_date: '2026-08-19' });
    await matters.done(holdHearing, { id, from: '2026-08-18', to: '2026-08-20' }, 'provincial-reviewer-2');
    // Three days are left out: 19 August + 3 is Saturday 22, rolled to Monday 24.
    expect(await matters.clock(id, 'T17')).toMatchObject({ nominal_date: '2026-08-22', due_date: '2026-08-24' });
    expect(await matters.code(holdHearing, { id, from: '2026-08-20', to: '2026-08-21' }, 'provincial-reviewer-2')).toBe(
      'HEARING_OVERLAPS',
    );
    const [moved] = await matters.rows<{ payload: { excluded: unknown } }>(
      `select payload from outbox where aggregate_id = $1 and type = 'clock.moved'`,
      id,
    );
    expect(moved?.payload.excluded).toEqual([['2026-08-18', '2026-08-20']]);
  });

  it.each(['UPHELD', 'CHANGED'] as const)('%s ends the way in the same transaction', async (outcome) => {
    const id = await retaken();
    await matters.done(issueRereviewOpinion, { id, outcome, ...said }, 'provincial-reviewer-2');
    await at('2026-07-25T10:00:00+08:00');
    await tell(id, 'REREVIEW', '2026-07-24');
    expect(await state(id)).toMatchObject({ status: 'FINAL', closed_reason: 'FINALISED' });
    expect(await matters.clock(id, 'T17')).toMatchObject({ status: 'MET', ended_on: '2026-07-24' });
    expect((await matters.events(id)).filter((type) => /rereview-served|finalised|closed/.test(type))).toEqual([
      'petition.rereview-served',
      'petition.finalised',
      'petition.closed',
    ]);
    expect(await matters.code(requestReview, { id }, 'reception')).toBe('REVIEW_FINAL');
    const again = { id, reason: 'NEW_FACTS' as const, reasons: '新证据' };
    expect(await matters.code(reopenPetition, again, 'petition-officer')).toBe('REOPEN_FINAL');
    const order = { organ: '省公安厅', on: '2026-07-25', number: '1' };
    expect(await matters.code(reopenPetition, { ...again, reason: 'ORDER' }, 'leader')).toBe('REOPEN_LACKS_ORDER');
    await matters.done(reopenPetition, { ...again, reason: 'ORDER', order }, 'leader');
    expect(await state(id)).toMatchObject({ status: 'ACCEPTED', round: 2 });
  });
});
