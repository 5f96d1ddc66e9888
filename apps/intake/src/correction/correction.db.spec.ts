import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { correctionsOfMatters } from '@redress/service-kit';
import type { TestService } from '@redress/service-kit/testing';
import { dumpOf, done, eventsOf, lodge, openIntake, react, refusalOf } from '../../test/intake.js';
import { serveNotice } from '../notice/serve-notice.js';
import { acceptPetition } from '../petition/accept-petition.js';
import { screenPetition } from '../petition/screen-petition.js';
import { onPetitionCorrected } from '../reactions/on-petition-corrected.js';
import { onPetitionOpinionIssued } from '../reactions/on-petition-opinion-issued.js';
import { onPetitionOpinionServed } from '../reactions/on-petition-opinion-served.js';
import { confirmCorrection } from './confirm-correction.js';
import { correctRecord } from './correct-record.js';
import type { CorrectRecord } from './correction.input.js';

let intake: TestService;
beforeAll(async () => {
  intake = await openIntake();
  await intake.at('2025-09-18T09:00:00+08:00');
}, 30_000);
afterAll(() => intake?.close());

const reason = '信封邮戳';
const correct = (id: string, given: Partial<CorrectRecord>, officer = 'reception') =>
  intake.acts.run(
    correctRecord,
    { id, field: 'receivedOn', value: '2025-09-16', reason, ...given },
    intake.officer(officer),
  );
const confirm = (id: string, agreed = true, officer = 'petition-officer') =>
  intake.acts.run(confirmCorrection, { id, agreed }, intake.officer(officer));
const corrected = async (id: string, given: Partial<CorrectRecord>) => {
  const { id: correction } = await done(correct(id, given));
  return done(confirm(correction));
};
const clocks = async (id: string) =>
  (
    await intake.source.query(
      `select concat_ws(' ', rule, start_day, due_date, status, ended_on) as line from clock where matter_id = $1 order by rule, id`,
      [id],
    )
  ).map(({ line }: { line: string }) => line);
const last = async (id: string, type: string) =>
  (
    await intake.source.query(
      'select payload from outbox where aggregate_id = $1 and type = $2 order by pos desc limit 1',
      [id, type],
    )
  )[0]?.payload;
const letter = async () => (await lodge(intake, { channel: 'LETTER' })).matterId;

describe('a field that no clock counts from', () => {
  it('is corrected by one officer with a reason; the history keeps no word of it in clear', async () => {
    const id = await letter();
    const correction = await done(correct(id, { field: 'title', value: '路灯不亮' }));
    expect(correction).toMatchObject({ status: 'DONE', after: '路灯不亮', clockField: false });
    expect(await intake.source.query('select title from petition where id = $1', [id])).toEqual([
      { title: '路灯不亮' },
    ]);
    expect(await last(id, 'petition.corrected')).toEqual({
      class: 'UNSCREENED',
      unit: 'petition-office',
      field: 'title',
      correctedOn: '2025-09-18',
    });
    const [{ data }] = await intake.source.query(
      `select data from history where thing_id = $1 and act = 'correctRecord'`,
      [id],
    );
    expect(JSON.stringify(data)).not.toMatch(/路灯|邮戳/);
  });
});

describe('the day of receipt', () => {
  it('stands as it was until a second officer confirms; then every clock counts from the right day', async () => {
    const id = await letter();
    const proposed = await done(correct(id, {}));
    expect(proposed).toMatchObject({ status: 'PROPOSED', before: '2025-09-18', after: '2025-09-16', clockField: true });
    expect(await clocks(id)).toEqual(['T01 2025-09-18 2025-09-19 MET 2025-09-18', 'T03 2025-09-18 2025-10-09 RUNNING']);
    expect(await done(confirm(proposed.id))).toMatchObject({ status: 'DONE', decidedBy: 'petition-officer' });
    expect(await clocks(id)).toEqual([
      'T01 2025-09-16 2025-09-17 MISSED 2025-09-18',
      'T03 2025-09-16 2025-10-09 RUNNING',
    ]);
    expect(await last(id, 'petition.corrected')).toMatchObject({ before: '2025-09-18', after: '2025-09-16' });
    expect((await eventsOf(intake, id)).slice(-4)).toEqual([
      'clock.moved',
      'clock.ended',
      'clock.moved',
      'petition.corrected',
    ]);
    expect(await last(id, 'clock.moved')).toMatchObject({ rule: 'T03', startDay: '2025-09-16', corrected: true });
    expect(await last(id, 'clock.ended')).toMatchObject({ rule: 'T01', met: false, endedOn: '2025-09-18' });
    expect(
      await intake.source.query(
        `select cause, start_day_before as before, start_day as after from clock_change where cause_id = $1 order by start_day, id`,
        [proposed.id],
      ),
    ).toEqual([
      { cause: 'CORRECTED', before: '2025-09-18', after: '2025-09-16' },
      { cause: 'CORRECTED', before: '2025-09-18', after: '2025-09-16' },
    ]);
  });

  it('is not moved where the second officer does not agree', async () => {
    const id = await letter();
    const { id: correction } = await done(correct(id, {}));
    expect(await done(confirm(correction, false))).toMatchObject({ status: 'REFUSED' });
    expect(await clocks(id)).toContain('T03 2025-09-18 2025-10-09 RUNNING');
    expect(await refusalOf(confirm(correction))).toBe('CORRECTION_DECIDED');
  });

  it('is never confirmed by the same two hands, nor twice, nor over what changed meanwhile', async () => {
    const id = await letter();
    const { id: own } = await done(correct(id, {}, 'petition-officer'));
    expect(await refusalOf(confirm(own))).toBe('CORRECTION_SAME_HANDS');
    expect(await refusalOf(correct(id, { value: '2025-09-15' }))).toBe('CORRECTION_WAITS');
    await intake.source.query(`update petition set received_on = '2025-09-17' where id = $1`, [id]);
    expect(await refusalOf(confirm(own, true, 'petition-head'))).toBe('CORRECTION_STALE');
    expect(await clocks(id)).toContain('T03 2025-09-18 2025-10-09 RUNNING');
  });

  it.each([
    ['CORRECTION_FIELD_NOT_LISTED', { field: 'status', value: 'ACCEPTED' }],
    ['CORRECTION_FIELD_NOT_LISTED', { field: 'constructor', value: 'x' }],
    ['CORRECTION_NO_CHANGE', { value: '2025-09-18' }],
    ['CORRECTION_NOT_A_DAY', { value: 'Tuesday' }],
    ['CORRECTION_OUT_OF_ORDER', { value: '2025-09-19' }],
    ['CORRECTION_TOO_LONG', { field: 'title', value: 'x'.repeat(201) }],
    ['CORRECTION_NOTHING_THERE', { field: 'servedOn' }],
  ])('is refused as %s, and nothing changes', async (code, given) => {
    const id = await letter();
    expect(await refusalOf(correct(id, given))).toBe(code);
    expect(await intake.source.query('select 1 from correction where matter_id = $1', [id])).toEqual([]);
  });

  it('cannot lie after the screening', async () => {
    const id = await letter();
    const screening = { id, class: 'APPEAL_REQUEST' as const, route: 'PETITION' as const, reasons: reason };
    await done(intake.acts.run(screenPetition, screening, intake.officer('petition-officer')));
    await intake.at('2025-09-22T09:00:00+08:00');
    expect(await refusalOf(correct(id, { value: '2025-09-19' }))).toBe('CORRECTION_OUT_OF_ORDER');
    await intake.at('2025-09-18T09:00:00+08:00');
  });
});

describe('the day on which a paper was served', () => {
  const accepted = async () => {
    const id = await letter();
    const officer = intake.officer('petition-officer');
    await done(
      intake.acts.run(
        screenPetition,
        { id, class: 'APPEAL_REQUEST' as const, route: 'PETITION' as const, reasons: reason },
        officer,
      ),
    );
    await done(intake.acts.run(acceptPetition, { id }, officer));
    return id;
  };
  const serve = async (petition: string, kind: 'ACCEPTANCE' | 'OPINION', on: string) =>
    (
      await done(
        intake.acts.run(serveNotice, { petition, kind, proof: 'SIGNED' as const, on }, intake.officer('reception')),
      )
    ).id;

  it('says anew whether what was owed was met', async () => {
    const id = await accepted();
    await intake.at('2025-10-13T09:00:00+08:00');
    const notice = await serve(id, 'ACCEPTANCE', '2025-10-09');
    await corrected(id, { field: 'servedOn', notice, value: '2025-10-10' });
    expect(await clocks(id)).toContain('T03 2025-09-18 2025-10-09 MISSED 2025-10-10');
    expect(await last(id, 'petition.corrected')).toMatchObject({ field: 'servedOn', noticeKind: 'ACCEPTANCE' });
    await intake.at('2025-09-18T09:00:00+08:00');
  });

  it('of an answer moves the window that began with it, and shortens no day that stands on the paper', async () => {
    const id = await accepted();
    await react(intake, onPetitionOpinionIssued, id, {
      opinionId: '01990000-0000-7000-8000-000000000001',
      round: 1,
      issuedOn: '2025-09-18',
      reviewOrgan: 'municipal-bureau',
      route: 'PETITION',
    });
    await intake.at('2025-09-30T09:00:00+08:00');
    const notice = await serve(id, 'OPINION', '2025-09-22');
    await react(intake, onPetitionOpinionServed, id, { servedOn: '2025-09-22' });
    const lastDay = async () =>
      (await intake.source.query(`select facts ->> 'lastDay' as day from notice where id = $1`, [notice]))[0].day;
    expect(await lastDay()).toBe('2025-10-22');
    await corrected(id, { field: 'servedOn', notice, value: '2025-09-19' });
    expect(await lastDay()).toBe('2025-10-22');
    expect(await clocks(id)).toContain('T30 2025-09-19 2025-10-22 RUNNING');
    await corrected(id, { field: 'servedOn', notice, value: '2025-09-25' });
    expect(await lastDay()).toBe('2025-10-27');
    expect(await clocks(id)).toContain('T30 2025-09-25 2025-10-27 RUNNING');
    await intake.at('2025-09-18T09:00:00+08:00');
  });

  it('is that of a paper of this matter', async () => {
    const [one, other] = [await accepted(), await accepted()];
    const notice = await serve(one, 'ACCEPTANCE', '2025-09-18');
    expect(await refusalOf(correct(other, { field: 'servedOn', notice }))).toBe('CORRECTION_NOTHING_THERE');
  });
});

describe('the acceptance', () => {
  it('has one day in both registers, also when it was corrected in the other', async () => {
    const id = await letter();
    const officer = intake.officer('petition-officer');
    await done(
      intake.acts.run(
        screenPetition,
        { id, class: 'APPEAL_REQUEST' as const, route: 'PETITION' as const, reasons: reason },
        officer,
      ),
    );
    await done(intake.acts.run(acceptPetition, { id }, officer));
    await react(intake, onPetitionCorrected, id, { field: 'acceptedOn', before: '2025-09-18', after: '2025-09-17' });
    await react(intake, onPetitionCorrected, id, { field: 'extensionReasons' });
    const [{ decision }] = await intake.source.query('select decision from petition where id = $1', [id]);
    expect(decision.outcome).toMatchObject({ act: 'acceptPetition', on: '2025-09-17' });
  });
});

describe('what was corrected', () => {
  it('is seen by the house from the proposal on, by the petitioner once it is done', async () => {
    const id = await letter();
    await done(correct(id, {}));
    const seen = async (actor: Parameters<TestService['read']>[0]) =>
      (await correctionsOfMatters(intake.read(actor), [id]))[0]?.map(({ status }) => status);
    expect(await seen(intake.officer('reception'))).toEqual(['PROPOSED']);
    expect(await seen(intake.petitioner(id))).toEqual([]);
    await done(correct(id, { field: 'title', value: '路灯' }));
    expect(await seen(intake.petitioner(id))).toEqual(['DONE']);
  });

  it('leaves no word behind when the matter turns out to be a report', async () => {
    const id = await letter();
    await done(correct(id, { field: 'title', value: '举报示例所长' }));
    expect(await dumpOf(intake)).toMatch('举报示例所长');
    await done(
      intake.acts.run(
        screenPetition,
        { id, class: 'REPORT' as const, reasons: reason },
        intake.officer('petition-officer'),
      ),
    );
    const rows = await intake.source.query('select before, after, reason from correction where matter_id = $1', [id]);
    expect(rows).toEqual([{ before: '', after: '', reason: '' }]);
  });
});
