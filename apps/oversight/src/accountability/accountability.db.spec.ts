import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { encodeId } from '@redress/proof';
import type { Actor } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { filesOn, HEAD, INSPECTOR, LEGAL, words } from '../../test/accountability.fixture.js';
import { OversightDesk } from '../../test/oversight.fixture.js';
import { takeReport } from '../report/take-report.js';
import { concludeReport } from '../report/conclude-report.js';
import { answerSupervision } from '../supervision/answer-supervision.js';
import { superviseMissed } from '../supervision/supervise-missed.js';
import { proposeAccountabilityInput } from './accountability.input.js';
import { appealAccountability } from './appeal-accountability.js';
import { proposeAccountability } from './propose-accountability.js';

let desk: OversightDesk;
beforeAll(async () => {
  desk = await OversightDesk.open();
});
afterAll(() => desk?.close());
beforeEach(() => desk.at('2026-07-25T09:00:00+08:00'));
const { seen, sees, status, propose, step, decided, told, after } = filesOn(() => desk);

describe('a unit that does not answer an order', () => {
  const missAnswer = async (matterId: string) => {
    const [clock] = await desk.rows<{ id: string }>(
      `select id from clock where matter_id = $1 and rule = 'T35'`,
      matterId,
    );
    await desk.hear(superviseMissed, matterId, { clockId: clock?.id, rule: 'T35', unit: 'station-01' });
  };
  const ordered = async () => {
    const matterId = await desk.assigned();
    await desk.hear(superviseMissed, matterId, { clockId: uuidv7(), rule: 'T11', unit: 'station-01' });
    return matterId;
  };
  const files = (matterId: string) =>
    desk.rows(
      'select unit, officer, ground, status, supervision_id is not null as ordered from accountability where matter_id = $1',
      matterId,
    );

  it('answers for that: it is proposed by itself, once, and discipline still has to find it (domain 8, example 16)', async () => {
    const matterId = await ordered();
    await missAnswer(matterId);
    await missAnswer(matterId);
    expect(await files(matterId)).toEqual([
      { unit: 'station-01', officer: null, ground: 'RECOMMENDATION_IGNORED', status: 'PROPOSED', ordered: true },
    ]);
  });

  it('answers for nothing when it answered before the news came, or was walled off', async () => {
    const matterId = await ordered();
    const [order] = await desk.rows<{ id: string }>('select id from supervision where matter_id = $1', matterId);
    await desk.done(answerSupervision, { id: order?.id as string, adopted: true, words }, HEAD);
    await missAnswer(matterId);
    expect(await files(matterId)).toEqual([]);
    const walled = await ordered();
    await desk.moved(walled, 'walled', { unit: 'station-02' }, [desk.wall.unit('station-01')]);
    await missAnswer(walled);
    expect(await files(walled)).toEqual([]);
    await desk.hear(superviseMissed, walled, { clockId: uuidv7(), rule: 'T35', unit: 'station-01' });
    expect(await files(walled)).toEqual([]);
  });
});

describe('the way of a file', () => {
  it('ends with an effect only when nobody can appeal any more, and only then others hear of it', async () => {
    const file = await decided();
    expect(await told(file)).toEqual([]);
    expect(await seen(HEAD, file)).toMatchObject({
      status: 'DECIDED',
      measure: 'CORRECT_IN_TIME',
      decidedOn: '2026-07-25',
      appealBy: '2026-08-24',
    });
    await after('2026-08-24T23:59:00+08:00');
    expect(await status(file)).toBe('DECIDED');
    await after('2026-08-25T00:00:01+08:00');
    expect(await seen(INSPECTOR, file)).toMatchObject({ status: 'FINAL', finalOn: '2026-08-25' });
    expect(await desk.event(file.matterId as string, 'oversight.accountability-decided')).toEqual({
      class: 'APPEAL_REQUEST',
      unit: 'station-01',
      accountabilityId: file.id,
      ground: 'DELAY',
      decidedOn: '2026-07-25',
      finalOn: '2026-08-25',
    });
    expect(await step.appeal(file.id)).toBe('ACCOUNTABILITY_WRONG_STATE');
  });

  it('hears whom it is about before the legal unit determines, or lets the days pass', async () => {
    const file = await propose();
    expect(await step.determine(file.id)).toBe('ACCOUNTABILITY_WRONG_STATE');
    await step.find(file.id);
    expect(await step.determine(file.id)).toBe('ACCOUNTABILITY_NOT_HEARD');
    await desk.at('2026-08-04T09:00:00+08:00');
    expect(await step.determine(file.id)).toBe('ACCOUNTABILITY_NOT_HEARD');
    await desk.at('2026-08-05T09:00:00+08:00');
    expect(await step.determine(file.id)).toBe('done');
  });

  it('ends where it is no fault: a flaw of drafting', async () => {
    const file = await propose();
    await step.find(file.id);
    await step.state(file.id);
    expect(await step.determine(file.id, LEGAL, 'FORM_ONLY')).toBe('done');
    expect(await status(file)).toBe('DISMISSED');
    expect(await step.decide(file.id)).toBe('ACCOUNTABILITY_WRONG_STATE');
  });

  it('waits for the appeal, which another leader decides: it stands and is told, or nothing is left of it', async () => {
    const kept = await decided();
    expect(await step.appeal(kept.id)).toBe('done');
    await after('2026-09-30T00:00:01+08:00');
    expect(await status(kept)).toBe('APPEALED');
    expect(await step.answer(kept.id, true, 'leader')).toBe('ACCOUNTABILITY_SAME_HAND');
    expect(await step.answer(kept.id, true)).toBe('done');
    expect(await told(kept)).toEqual(['oversight.accountability-decided']);
    await desk.at('2026-07-25T09:00:00+08:00');
    const gone = await decided();
    await step.appeal(gone.id);
    expect(await step.answer(gone.id, false)).toBe('done');
    expect([await status(gone), await told(gone)]).toEqual(['REVOKED', []]);
  });

  it('takes a measure for a unit or for a duty holder', async () => {
    const unit = await propose();
    for (const one of [step.find, step.state, step.determine]) await one(unit.id);
    expect(await step.decide(unit.id, 'leader', 'ADMONITION')).toBe('ACCOUNTABILITY_MEASURE_UNFIT');
    const person = await propose({ officer: 'station-01-officer' });
    await step.find(person.id);
    await step.state(person.id, 'station-01-officer');
    await step.determine(person.id);
    expect(await step.decide(person.id, 'leader', 'ADMONITION')).toBe('done');
  });

  it('is written in history without a word of it, and an old version changes nothing', async () => {
    const file = await decided();
    const kept = JSON.stringify([await desk.rows('select * from history'), await desk.rows('select * from outbox')]);
    expect(kept).not.toContain(words);
    expect(await desk.code(appealAccountability, { id: file.id, words, expectedVersion: 1 }, HEAD)).toBe(
      'VERSION_CONFLICT',
    );
  });
});

describe('a proposal', () => {
  const code = async (given: object = {}, who: string | Actor = INSPECTOR, wall: readonly string[] = []) =>
    desk.code(proposeAccountability, { petition: await desk.assigned(wall), ground: 'DELAY', words, ...given }, who);

  it('comes from one matter, order or report, never from none or two', () => {
    const whole = { ground: 'DELAY', words };
    const petition = encodeId('petition', uuidv7());
    const report = encodeId('report', uuidv7());
    const valid = (input: object) => proposeAccountabilityInput.safeParse(input).success;
    expect([valid(whole), valid({ ...whole, petition, report }), valid({ ...whole, petition })]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('names somebody who is there, and one fault once', async () => {
    const petition = await desk.assigned();
    expect(await code({ petition })).toBe('done');
    expect(await code({ petition })).toBe('ACCOUNTABILITY_OPEN_ALREADY');
    expect(await code({ petition, ground: 'NO_TIMELY_NOTICE' })).toBe('done');
    expect(await code({ petition, officer: 'station-01-officer' })).toBe('done');
    for (const nobody of [
      { officer: 'nobody' },
      { unit: 'nowhere' },
      { officer: 'station-01-officer', unit: 'station-02' },
    ])
      expect(await code(nobody)).toBe('ACCOUNTABILITY_NOBODY');
    expect(await code({ petition: uuidv7() })).toBe('ACCOUNTABILITY_NOT_FOUND');
    expect(await code({ petition: null, supervision: uuidv7() })).toBe('ACCOUNTABILITY_NOT_FOUND');
    expect(await code({ petition: null, report: uuidv7() })).toBe('ACCOUNTABILITY_NOT_FOUND');
  });

  it('comes from an order, and is then about the unit that owed the answer', async () => {
    const matterId = await desk.assigned();
    await desk.hear(superviseMissed, matterId, { clockId: uuidv7(), rule: 'T03', unit: 'petition-office' });
    const [order] = await desk.rows<{ id: string }>('select id from supervision where matter_id = $1', matterId);
    const given = { supervision: order?.id, ground: 'NO_TIMELY_NOTICE' as const, words };
    expect(await desk.done(proposeAccountability, given, INSPECTOR)).toMatchObject({
      matterId,
      unit: 'petition-office',
      supervisionId: order?.id,
    });
  });

  it('is of discipline alone, and of none who must not know of the matter', async () => {
    for (const who of ['leader', 'petition-officer', HEAD, 'legal-reviewer'])
      expect([who, await code({}, who)]).toEqual([who, 'ACCOUNTABILITY_ACT_NOT_ALLOWED']);
    expect(await code({}, 'reception')).toBe('ACCOUNTABILITY_NOT_FOUND');
    expect(await code({}, INSPECTOR, [desk.wall.unit('discipline')])).toBe('ACCOUNTABILITY_NOT_FOUND');
  });

  it('from a report needs that it was substantiated, keeps its wall, and is told to nobody when it is final', async () => {
    const around = [desk.wall.officer('station-01-officer'), desk.wall.unit('station-01'), desk.wall.officer(HEAD)];
    const report = await desk.sealed({ wall: around, named: false });
    const from = { petition: null, report, officer: 'station-01-officer', ground: 'BENEFITS' };
    expect(await code(from, 'municipal-discipline')).toBe('ACCOUNTABILITY_NOT_FOUND');
    await desk.done(takeReport, { id: report }, INSPECTOR);
    expect(await code(from)).toBe('ACCOUNTABILITY_NOT_SUBSTANTIATED');
    await desk.done(concludeReport, { id: report, conclusion: 'SUBSTANTIATED', findings: words }, INSPECTOR);
    expect(await code({ ...from, officer: null })).toBe('ACCOUNTABILITY_NOBODY');
    const file = await desk.done(proposeAccountability, { ...from, ground: 'BENEFITS', words }, INSPECTOR);
    expect(file).toMatchObject({ matterId: null, reportId: report, unit: 'station-01', wall: [...around].sort() });
    await step.find(file.id);
    expect([await sees('station-01-officer', file), await sees(HEAD, file)]).toEqual([true, false]);
    await step.state(file.id, 'station-01-officer');
    await step.determine(file.id);
    await step.decide(file.id, 'leader', 'ADMONITION');
    await after('2026-08-25T00:00:01+08:00');
    expect(await status(file)).toBe('FINAL');
    expect(await desk.rows(`select 1 from outbox where payload ->> 'accountabilityId' = $1`, file.id)).toEqual([]);
    await desk.walledReport(report, [...around, desk.wall.officer(LEGAL)]);
    expect(await sees(LEGAL, file)).toBe(false);
  });
});
