import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { county } from '@redress/demo';
import { v7 as uuidv7 } from 'uuid';
import { Matters } from '../../test/matters.fixture.js';
import { importDirectory } from '../directory/import-directory.js';
import { reopenPetition } from '../handling/reopen-petition.js';
import { recordExecution } from '../opinion/record-execution.js';
import { onMediationBreached } from '../reactions/on-mediation-breached.js';
import { onMediationPerformed } from '../reactions/on-mediation-performed.js';
import { onNoticeServed } from '../reactions/on-notice-served.js';
import { issueReviewOpinion } from './issue-review-opinion.js';
import { requestReview } from './request-review.js';
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

describe('an organ that works outside this installation', () => {
  it('is recorded for from its papers, and nobody here is late for it', async () => {
    await matters.done(
      importDirectory,
      {
        units: [...county.units],
        officers: county.officers.map((officer) => ({
          ...officer,
          roles: [...officer.roles],
          relatives: [...officer.relatives],
        })),
        reviewAuthority: [
          { handling: 'station-01', review: 'bureau', rereview: 'provincial-department', takingDecided: true },
        ],
      },
      'admin',
    );
    await at('2026-05-20T10:00:00+08:00');
    const id = await matters.issued({ ...noPromise, reviewOrgan: 'bureau' });
    await at('2026-06-01T10:00:00+08:00');
    await tell(id, 'OPINION', '2026-06-01');
    await at('2026-06-20T10:00:00+08:00');
    const organNotice = { receivedOn: '2026-06-15', number: '复查收〔2026〕3号' };
    await matters.done(requestReview, { id, organNotice }, 'petition-officer');
    expect(await matters.clock(id, 'T14')).toMatchObject({ status: 'NOT_APPLICABLE', start_day: '2026-06-15' });
    expect(await matters.clock(id, 'T15')).toMatchObject({ status: 'NOT_APPLICABLE' });
    expect(await matters.code(takeReview, { id }, 'petition-officer')).toBe('REVIEW_LACKS_PAPER');
    const paper = (on: string) => ({ on, number: '复查〔2026〕8号' });
    await matters.done(takeReview, { id, paper: paper('2026-06-16') }, 'petition-officer');
    const issue = { id, outcome: 'UPHELD' as const, ...said };
    await matters.done(issueReviewOpinion, { ...issue, paper: paper('2026-06-18') }, 'petition-officer');
    await tell(id, 'REVIEW', '2026-06-19');
    const [kept] = await matters.rows<{ papers: { act: string }[]; issued_on: string }>(
      'select papers, issued_on from review where matter_id = $1',
      id,
    );
    expect(kept?.issued_on).toBe('2026-06-18');
    expect(kept?.papers.map(({ act }) => act)).toEqual(['request', 'takeReview', 'issueReviewOpinion']);
    expect(await state(id)).toMatchObject({ status: 'REVIEW_SERVED' });
  });
});

describe('closing and reopening', () => {
  it('waits until what was promised is carried out', async () => {
    const id = await served({ executeBy: '2026-08-20', reviewOrgan: 'bureau' });
    await until('2026-07-12T00:00:01+08:00');
    expect(await state(id)).toMatchObject({ status: 'OPINION_SERVED' });
    await matters.done(recordExecution, { id, note: '已退还' }, 'station-01-officer');
    await until('2026-07-12T00:00:03+08:00');
    expect(await state(id)).toMatchObject({ status: 'CLOSED' });
  });

  it('by an agreement that was performed comes with the written answer, and takes no window away', async () => {
    await at('2026-05-20T10:00:00+08:00');
    const id = await matters.issued({ ...noPromise, reviewOrgan: 'bureau' });
    await matters.hear(onMediationPerformed, id, { whole: true });
    expect(await state(id)).toMatchObject({ status: 'OPINION_ISSUED' });
    await at('2026-06-01T10:00:00+08:00');
    await tell(id, 'OPINION', '2026-06-01');
    expect(await state(id)).toMatchObject({ status: 'CLOSED', closed_reason: 'RESOLVED_BY_AGREEMENT' });
    await at('2026-06-20T10:00:00+08:00');
    await matters.done(requestReview, { id }, 'reception');
    expect(await state(id)).toMatchObject({ status: 'REVIEW_REQUESTED', closed_reason: null });
  });

  it('because an agreement was not kept needs that somebody told of it', async () => {
    const id = await served({ ...noPromise, reviewOrgan: 'bureau' });
    const breach = { id, reason: 'BREACH' as const, reasons: '没有履行' };
    expect(await matters.code(reopenPetition, breach, 'petition-officer')).toBe('REOPEN_NO_BREACH');
    await matters.hear(onMediationBreached, id, { organ: false });
    await matters.done(reopenPetition, breach, 'petition-officer');
    expect(await state(id)).toMatchObject({ status: 'ACCEPTED', round: 2 });
    expect(await matters.clock(id, 'T13')).toMatchObject({ status: 'STOPPED' });
    await until('2026-07-12T00:00:01+08:00');
    expect(await state(id)).toMatchObject({ status: 'ACCEPTED' });
  });
});
