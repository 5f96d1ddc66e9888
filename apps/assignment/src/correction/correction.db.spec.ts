import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Matters } from '../../test/matters.fixture.js';
import { onNoticeServed } from '../reactions/on-notice-served.js';
import { onPetitionCorrected } from '../reactions/on-petition-corrected.js';
import { extendHandling } from '../handling/extend-handling.js';
import { confirmHandlingCorrection } from './confirm-handling-correction.js';
import { correctHandling } from './correct-handling.js';

let matters: Matters;
beforeAll(async () => {
  matters = await Matters.open();
});
beforeEach(() => matters.service.at('2026-08-04T10:00:00+08:00'));
afterAll(() => matters?.close());

const reason = '受理登记日期有误';
const rows = <R>(sql: string, id: string): Promise<R[]> => matters.service.source.query(sql, [id]);
const clocks = async (id: string) =>
  (
    await rows<{ line: string }>(
      `select concat_ws(' ', rule, start_day, due_date, status, ended_on) as line from clock where matter_id = $1 order by rule, start_day`,
      id,
    )
  ).map(({ line }) => line);
const due = async (id: string) =>
  (
    await rows<{ line: string }>(
      `select concat_ws(' ', rule, start_day, due_date) as line from due_item where matter_id = $1 and producer = 'assignment' and open order by rule`,
      id,
    )
  ).map(({ line }) => line);
const correct = (id: string, value: string, field = 'acceptedOn') =>
  matters.done(correctHandling, { id, field, value, reason }, 'petition-officer');
const confirm = (id: string, agreed = true) => matters.done(confirmHandlingCorrection, { id, agreed }, 'petition-head');

describe('the day of acceptance', () => {
  it('moves the sixty days and the due list once two officers say so', async () => {
    const id = await matters.accepted();
    const { id: correction } = await correct(id, '2026-08-02');
    expect(await clocks(id)).toEqual(['T11 2026-08-03 2026-10-08 RUNNING']);
    expect(await matters.code(confirmHandlingCorrection, { id: correction, agreed: true }, 'petition-officer')).toBe(
      'CORRECTION_SAME_HANDS',
    );
    await confirm(correction);
    expect(await clocks(id)).toEqual(['T11 2026-08-02 2026-10-08 RUNNING']);
    await confirm((await correct(id, '2026-08-04')).id);
    expect(await clocks(id)).toEqual(['T11 2026-08-04 2026-10-08 RUNNING']);
    expect(await due(id)).toEqual(['T11 2026-08-04 2026-10-08']);
    const [handling] = await rows('select accepted_on from handling where matter_id = $1', id);
    expect(handling).toEqual({ accepted_on: '2026-08-04' });
    const [event] = await rows(
      `select topic, payload from outbox where aggregate_id = $1 and type = 'petition.corrected' order by pos desc limit 1`,
      id,
    );
    expect(event).toMatchObject({
      topic: 'redress.assignment',
      payload: { field: 'acceptedOn', before: '2026-08-02', after: '2026-08-04' },
    });
  });

  it('lies between receipt and today', async () => {
    const id = await matters.accepted();
    for (const value of ['2026-07-31', '2026-08-05'])
      expect(await matters.code(correctHandling, { id, field: 'acceptedOn', value, reason }, 'petition-officer')).toBe(
        'CORRECTION_OUT_OF_ORDER',
      );
  });
});

describe('the reasons of an extension', () => {
  it('are corrected by one officer, where there are any', async () => {
    const id = await matters.assigned();
    const again = { id, field: 'extensionReasons', value: '需跨省取证', reason };
    expect(await matters.code(correctHandling, again, 'petition-officer')).toBe('CORRECTION_NOTHING_THERE');
    await matters.done(extendHandling, { id, days: 10, reasons: '需跨剩取证' }, 'station-01-head');
    expect(await correct(id, '需跨省取证', 'extensionReasons')).toMatchObject({ status: 'DONE' });
    const [handling] = await rows<{ extension: object }>('select extension from handling where matter_id = $1', id);
    expect(handling?.extension).toMatchObject({ days: 10, reasons: '需跨省取证' });
  });
});

describe('what intake corrects', () => {
  it('the day of receipt: a suggestion is studied from it', async () => {
    const id = await matters.accepted({ track: 'SUGGESTION' });
    expect(await clocks(id)).toEqual(['T21 2026-08-01 2026-08-31 RUNNING']);
    await matters.hear(onPetitionCorrected, id, { field: 'receivedOn', before: '2026-08-01', after: '2026-07-20' });
    expect(await clocks(id)).toEqual(['T21 2026-07-20 2026-08-19 RUNNING']);
    expect(await due(id)).toEqual(['T21 2026-07-20 2026-08-19']);
    const [handling] = await rows('select received_on from handling where matter_id = $1', id);
    expect(handling).toEqual({ received_on: '2026-07-20' });
  });

  it('the day of service of the answer: whether it was in time, and from when the petitioner can ask for a review', async () => {
    const id = await matters.issued();
    const [{ opinionId = '' } = {}] = await rows<{ opinionId: string }>(
      'select id as "opinionId" from opinion where matter_id = $1',
      id,
    );
    await matters.service.at('2026-10-12T10:00:00+08:00');
    await matters.hear(onNoticeServed, id, { kind: 'OPINION', servedOn: '2026-10-08', sourceId: opinionId });
    const served = { field: 'servedOn', noticeKind: 'OPINION', sourceId: opinionId };
    await matters.hear(onPetitionCorrected, id, { ...served, before: '2026-10-08', after: '2026-10-09' });
    expect((await clocks(id)).filter((line) => !line.startsWith('T07'))).toEqual([
      'T11 2026-08-03 2026-10-08 MISSED 2026-10-09',
      'T13 2026-10-09 2026-11-09 RUNNING',
    ]);
    const [opinion] = await rows('select served_on from opinion where matter_id = $1', id);
    expect(opinion).toEqual({ served_on: '2026-10-09' });
    await matters.hear(onPetitionCorrected, id, { ...served, before: '2026-10-09', after: '2026-10-07' });
    expect((await clocks(id)).at(-1)).toBe('T13 2026-10-07 2026-11-09 RUNNING');
  });

  it('a title: nothing here counts from it', async () => {
    const id = await matters.accepted();
    const before = await clocks(id);
    await matters.hear(onPetitionCorrected, id, { field: 'title' });
    expect(await clocks(id)).toEqual(before);
  });
});
