import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { isRefused } from '@redress/service-kit';
import { Matters } from '../../test/matters.fixture.js';
import { onNoticeServed } from '../reactions/on-notice-served.js';
import { issueReviewOpinion } from '../review/issue-review-opinion.js';
import { requestRereview } from '../review/request-rereview.js';
import { requestReview } from '../review/request-review.js';
import { takeReview } from '../review/take-review.js';
import { decideRecusal } from './decide-recusal.js';
import { requestRecusal } from './request-recusal.js';

const said = { facts: '复查查明的事实', basis: '《信访工作条例》第三十五条', decision: '维持' };
let matters: Matters;
beforeAll(async () => {
  matters = await Matters.open();
});
afterAll(() => matters?.close());

const tell = (id: string, kind: string, servedOn: string) =>
  matters.hear(onNoticeServed, id, { noticeId: uuidv7(), kind, proof: 'SIGNED', servedOn, sourceId: null });
/** A review that was asked for on 10 June 2026. */
async function requested(): Promise<string> {
  await matters.service.at('2026-05-20T10:00:00+08:00');
  const id = await matters.issued();
  await matters.service.at('2026-06-10T10:00:00+08:00');
  await tell(id, 'OPINION', '2026-06-01');
  await matters.done(requestReview, { id }, 'reception');
  return id;
}
async function taken(): Promise<string> {
  const id = await requested();
  await matters.done(takeReview, { id }, 'municipal-reviewer-2');
  return id;
}
async function retaken(): Promise<string> {
  const id = await taken();
  await matters.done(issueReviewOpinion, { id, outcome: 'UPHELD', ...said }, 'municipal-reviewer-2');
  await tell(id, 'REVIEW', '2026-06-10');
  await matters.done(requestRereview, { id }, 'reception');
  await matters.done(takeReview, { id }, 'provincial-reviewer-2');
  return id;
}

describe('a reviewer who is asked to keep away', () => {
  const reasons = '复查员与对方当事人相识';
  const ask = async (id: string, officer?: string): Promise<string> => {
    const petitioner = matters.service.petitioner(id);
    const result = await matters.service.acts.run(requestRecusal, { id, reasons, officer }, petitioner);
    return isRefused(result) ? result.refused.code : 'done';
  };
  const decide = (id: string, granted: boolean, by: string) =>
    matters.code(decideRecusal, { id, granted, reasons }, by);
  const issue = (id: string, by: string) => matters.code(issueReviewOpinion, { id, outcome: 'UPHELD', ...said }, by);
  const asked = async (id: string) =>
    (await matters.rows('select status, taken_by from review where matter_id = $1 order by requested_on', id)).at(-1);

  it('stops at once; the head of the organ decides, and another takes it while the time runs on', async () => {
    const id = await taken();
    expect(await ask(id, 'station-01-officer')).toBe('RECUSAL_NOT_INVOLVED');
    expect(await ask(id)).toBe('done');
    expect(await matters.clock(id, 'T27')).toMatchObject({ status: 'RUNNING', unit: 'municipal-bureau' });
    expect(await ask(id)).toBe('RECUSAL_PENDING');
    expect(await issue(id, 'municipal-reviewer-2')).toBe('RECUSAL_UNDECIDED');
    expect(await decide(id, true, 'leader')).toBe('RECUSAL_NOT_YOURS');
    expect(await decide(id, true, 'municipal-reviewer')).toBe('done');
    expect(await asked(id)).toEqual({ status: 'REQUESTED', taken_by: null });
    expect(await matters.clock(id, 'T14')).toMatchObject({ status: 'RUNNING', due_date: '2026-07-10' });
    expect(await matters.code(takeReview, { id }, 'municipal-reviewer-2')).toBe('HANDLING_NOT_FOUND');
    await matters.done(takeReview, { id }, 'municipal-reviewer');
    expect(await issue(id, 'municipal-reviewer')).toBe('done');
  });

  it('goes on when that is refused', async () => {
    const id = await taken();
    await ask(id);
    expect(await decide(id, false, 'municipal-reviewer')).toBe('done');
    expect(await asked(id)).toEqual({ status: 'TAKEN', taken_by: 'municipal-reviewer-2' });
    expect(await issue(id, 'municipal-reviewer-2')).toBe('done');
  });

  it('is the head: then the organ above decides, and who took it keeps it', async () => {
    const id = await taken();
    expect(await ask(id, 'municipal-reviewer')).toBe('done');
    expect(await decide(id, true, 'municipal-reviewer')).toBe('RECUSAL_OWN');
    expect(await decide(id, true, 'provincial-reviewer')).toBe('done');
    expect(await asked(id)).toEqual({ status: 'TAKEN', taken_by: 'municipal-reviewer-2' });
  });

  it('is nobody before somebody took it, and in re-review one of its own organ', async () => {
    const early = await requested();
    expect(await ask(early)).toBe('RECUSAL_NOBODY');
    const id = await retaken();
    expect(await ask(id, 'municipal-reviewer-2')).toBe('RECUSAL_NOT_INVOLVED');
    expect(await ask(id)).toBe('done');
    expect(await decide(id, true, 'provincial-reviewer')).toBe('done');
    expect(await asked(id)).toEqual({ status: 'REQUESTED', taken_by: null });
  });
});
