import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Matters, wholeOpinion } from '../../test/matters.fixture.js';
import { recordParties } from '../assigning/record-parties.js';
import { onNoticeServed } from '../reactions/on-notice-served.js';
import { draftOpinion } from './draft-opinion.js';
import { issueOpinion } from './issue-opinion.js';
import { opinionsByMatter } from './opinions.loader.js';
import { recordExecution } from './record-execution.js';
import { reviewOpinion } from './review-opinion.js';

let matters: Matters;
beforeAll(async () => {
  matters = await Matters.open();
});
afterAll(() => matters?.close());
beforeEach(() => matters.service.at('2026-08-20T10:00:00+08:00'));
const opinionFor = async (id: string, reader: string | null) =>
  (
    await opinionsByMatter(
      matters.service.read(reader ? matters.service.officer(reader) : matters.service.petitioner(id)),
      [id],
    )
  )[0];

describe('an opinion', () => {
  it('is refused with the name of the part it lacks', async () => {
    const id = await matters.handled();
    const [first, second] = wholeOpinion.outcomes;
    const lacks: [object, string][] = [
      [{ outcomes: [first] }, 'OPINION_LACKS_OUTCOME'],
      [{ outcomes: [first, second, { ...second, no: 3 }] }, 'OPINION_OUTCOME_UNKNOWN'],
      [{ outcomes: [first, { ...second, no: 1 }] }, 'OPINION_OUTCOME_TWICE'],
      [{ outcomes: [first, { ...second, reasons: null }] }, 'OPINION_LACKS_REASONS'],
      [{ facts: null }, 'OPINION_LACKS_FACTS'],
      [{ basis: null }, 'OPINION_LACKS_BASIS'],
      [{ reviewOrgan: null }, 'OPINION_LACKS_REVIEW_ORGAN'],
      [{ reviewOrgan: 'bureau' }, 'OPINION_WRONG_REVIEW_ORGAN'],
      [{ reviewWindow: null }, 'OPINION_LACKS_REVIEW_WINDOW'],
      [{ reviewWindow: '自收到之日起60日内' }, 'OPINION_WRONG_REVIEW_WINDOW'],
      [{ executeBy: null }, 'OPINION_LACKS_EXECUTION_DATE'],
      [{ executeBy: '2026-08-19' }, 'OPINION_EXECUTION_DATE_PAST'],
    ];
    for (const [change, code] of lacks)
      expect(await matters.code(draftOpinion, { id, ...wholeOpinion, ...change }, 'station-01-officer')).toBe(code);
    expect(await matters.rows('select 1 from opinion where matter_id = $1', id)).toEqual([]);
  });

  it('answers a suggestion with what becomes of it, and a simple matter in short form', async () => {
    const suggestion = await matters.handled({ track: 'SUGGESTION', class: 'SUGGESTION' });
    expect(await matters.code(draftOpinion, { id: suggestion }, 'station-01-officer')).toBe('OPINION_LACKS_ADOPTION');
    const adoption = { decision: 'NOT_ADOPTED' as const, reasons: '现行规定已有安排' };
    expect(await matters.code(draftOpinion, { id: suggestion, adoption }, 'station-01-officer')).toBe(
      'OPINION_LACKS_STUDY',
    );
    expect(
      await matters.done(draftOpinion, { id: suggestion, adoption, facts: '走访三处路口' }, 'station-01-officer'),
    ).toMatchObject({
      form: 'SUGGESTION',
    });
    const simple = await matters.handled({ track: 'SIMPLE' });
    expect(
      await matters.done(draftOpinion, { id: simple, ...wholeOpinion, facts: null }, 'station-01-officer'),
    ).toMatchObject({ form: 'SHORT' });
  });

  it('leaves the house only after the legal unit has approved it, signed by another than its author', async () => {
    const id = await matters.handled();
    expect(await matters.code(reviewOpinion, { id, approved: true }, 'legal-reviewer-2')).toBe('OPINION_NOT_DRAFTED');
    await matters.done(draftOpinion, { id, ...wholeOpinion }, 'station-01-officer');
    expect(await matters.code(issueOpinion, { id }, 'station-01-head')).toBe('OPINION_NOT_APPROVED');
    expect(await matters.code(reviewOpinion, { id, approved: false }, 'legal-reviewer-2')).toBe(
      'OPINION_REVIEW_LACKS_REMARKS',
    );
    await matters.done(reviewOpinion, { id, approved: false, remarks: '事实不清' }, 'legal-reviewer-2');
    expect(await matters.code(issueOpinion, { id }, 'station-01-head')).toBe('OPINION_NOT_APPROVED');
    await matters.done(draftOpinion, { id, ...wholeOpinion }, 'station-01-officer');
    await matters.done(reviewOpinion, { id, approved: true }, 'legal-reviewer-2');
    expect(await matters.code(issueOpinion, { id }, 'station-01-officer')).toBe('HANDLING_ACT_NOT_ALLOWED');
    expect(await matters.done(issueOpinion, { id }, 'leader')).toMatchObject({
      status: 'ISSUED',
      issuedOn: '2026-08-20',
    });
  });

  it('is not approved or signed by somebody who may not have the matter', async () => {
    const id = await matters.handled();
    await matters.done(
      recordParties,
      {
        id,
        officers: [
          { officer: 'legal-reviewer-2', ground: 'RELATIVE' },
          { officer: 'station-01-head', ground: 'PARTY' },
        ],
      },
      'petition-officer',
    );
    await matters.done(draftOpinion, { id, ...wholeOpinion }, 'station-01-officer');
    expect(await matters.code(reviewOpinion, { id, approved: true }, 'legal-reviewer-2')).toBe('CONFLICT_RELATIVE');
    await matters.done(reviewOpinion, { id, approved: true }, 'legal-reviewer');
    expect(await matters.code(issueOpinion, { id }, 'station-01-head')).toBe('CONFLICT_PARTY');
  });

  it('ends the clock on the day it reached the petitioner and starts the window for a review with that day', async () => {
    const id = await matters.served({}, '2026-08-20');
    expect(await matters.clock(id, 'T11')).toMatchObject({ status: 'MET', ended_on: '2026-08-20' });
    expect(await matters.clock(id, 'T13')).toMatchObject({
      status: 'RUNNING',
      start_day: '2026-08-20',
      due_date: '2026-09-20',
    });
    expect(await matters.rows(`select rule from due_item where matter_id = $1 and open`, id)).toEqual([
      { rule: 'EXECUTION' },
    ]);
    expect((await matters.events(id)).slice(-3)).toEqual(['petition.opinion-served', 'clock.ended', 'clock.started']);
  });

  it('served after its last day stays counted as late', async () => {
    expect(await matters.clock(await matters.served({}, '2026-10-09'), 'T11')).toMatchObject({ status: 'MISSED' });
  });

  it('opens no review where the law knows none', async () => {
    const id = await matters.served({ reviewOrgan: null, reviewWindow: null }, '2026-08-20', { route: 'PERFORM_DUTY' });
    expect(await matters.clock(id, 'T13')).toBeUndefined();
  });

  it('is read by the petitioner once it is served, and by colleagues of the house only once it is issued', async () => {
    const id = await matters.handled();
    await matters.done(draftOpinion, { id, ...wholeOpinion }, 'station-01-officer');
    expect(await opinionFor(id, null)).toBeNull();
    expect(await opinionFor(id, 'petition-officer')).toBeNull();
    expect(await opinionFor(id, 'station-01-head')).toMatchObject({ status: 'DRAFTED' });
    expect(await opinionFor(id, 'station-02-head')).toBeNull();
    const issued = await matters.issued();
    expect(await opinionFor(issued, null)).toBeNull();
    expect(await opinionFor(issued, 'petition-officer')).toMatchObject({ status: 'ISSUED' });
    const served = await matters.served();
    expect(await opinionFor(served, null)).toMatchObject({ status: 'SERVED', facts: wholeOpinion.facts });
  });

  it('is not served twice by the same news', async () => {
    const id = await matters.served();
    const before = await matters.events(id);
    await matters.hear(onNoticeServed, id, {
      noticeId: id,
      kind: 'OPINION',
      proof: 'SIGNED',
      servedOn: '2026-09-05',
      sourceId: null,
    });
    expect(await matters.events(id)).toEqual(before);
  });
});

describe('what an opinion promises', () => {
  it('is recorded once when it is carried out, and leaves the due list', async () => {
    const id = await matters.served();
    expect(await matters.done(recordExecution, { id, note: '已退还' }, 'station-01-officer')).toMatchObject({
      executedOn: '2026-08-20',
    });
    expect(await matters.code(recordExecution, { id, note: '再次' }, 'station-01-head')).toBe('EXECUTION_RECORDED');
    expect(await matters.rows(`select 1 from due_item where matter_id = $1 and open`, id)).toEqual([]);
  });

  it('is told as missed when its day is over and nothing was recorded', async () => {
    const id = await matters.served();
    await matters.service.at('2026-10-16T00:00:30+08:00');
    await matters.service.timers.fireDue();
    const [missed] = await matters.rows<{ payload: object }>(
      `select payload from outbox where aggregate_id = $1 and type = 'clock.missed' and payload->>'rule' = 'EXECUTION'`,
      id,
    );
    expect(missed?.payload).toMatchObject({ rule: 'EXECUTION', dueDate: '2026-10-15', unit: 'station-01' });
    expect(await matters.done(recordExecution, { id, note: '已退还' }, 'station-01-head')).toMatchObject({
      executedOn: '2026-10-16',
    });
  });

  it('cannot be recorded where nothing was promised', async () => {
    const outcomes = wholeOpinion.outcomes.map((outcome) => ({ ...outcome, outcome: 'EXPLAINED' as const }));
    const id = await matters.served({ outcomes, executeBy: null });
    expect(await matters.code(recordExecution, { id, note: '无' }, 'station-01-officer')).toBe(
      'EXECUTION_NOTHING_PROMISED',
    );
  });
});
