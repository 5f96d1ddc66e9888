import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import type { TestService } from '@redress/service-kit/testing';
import { done, lodge, openIntake, petitioner, react, refusalOf } from '../../test/intake.js';
import { onOfficerChanged } from '../reactions/on-officer-changed.js';
import { onReportNoticeDue } from '../reactions/on-report-notice-due.js';
import { trackMatter } from '../receipt/track-matter.query.js';
import { nameReported } from './name-reported.js';
import { readReport } from './read-report.js';
import { revealReporter } from './reveal-reporter.js';
import { serveReportNotice } from './serve-report-notice.js';
import { tellReportWall } from './wall-report.js';

const OURS = 'discipline-officer';
const ABOVE = 'municipal-discipline';
const reason = 'a question about the day';
let intake: TestService;
beforeAll(async () => {
  intake = await openIntake({ 'report-wall-told': tellReportWall });
}, 30_000);
afterAll(() => intake?.close());

const wall = () => intake.acts.tools.wall;
const officer = (code: string) => ({ kind: 'officer' as const, code });
const report = async (concerned: string[] = ['station-01-officer'], given = {}): Promise<string> =>
  (await lodge(intake, { class: 'REPORT', concerned: concerned.map(officer), ...given })).matterId;
const act = (who: string | Actor) => (typeof who === 'string' ? intake.officer(who) : who);
const readAs = (id: string, who: string | Actor) =>
  intake.acts.run(readReport, { id, purpose: 'ASSESS' as const }, act(who));
const reads = async (id: string, who: string | Actor) => (await refusalOf(readAs(id, who))) ?? 'read';
const restricted = (id: string) =>
  intake.source.query<{ type: string; wall: string[]; payload: object }[]>(
    `select type, wall, payload from outbox where aggregate_id = $1 and topic = 'redress.restricted' order by stream_seq`,
    [id],
  );
const tell = (id: string, kind = 'REPORT_ACCEPTANCE', answer = 'ACCEPTED') =>
  react(intake, onReportNoticeDue, id, { reportId: id, kind, answer, on: '2026-02-02' });
const told = async (id: string) => (await trackMatter(intake.read(intake.petitioner(id)))).notices;

describe('a sealed report', () => {
  it('is read by discipline alone, and each reading stands in its history with its purpose', async () => {
    const id = await report();
    const { report: read, evidence } = await done(readAs(id, OURS));
    expect([read.id, evidence]).toEqual([id, []]);
    for (const who of ['petition-officer', 'petition-head', 'leader', 'station-01-head', 'reception', 'admin', ABOVE])
      expect([who, await reads(id, who)]).toEqual([who, 'SEALED_REPORT_NOT_FOUND']);
    expect(await reads(id, intake.petitioner(id))).toBe('SEALED_REPORT_NOT_FOUND');
    expect(await reads(id, intake.officer(OURS, { roles: ['admin'] }))).toBe('SEALED_REPORT_NOT_FOUND');
    const entries = await intake.source.query(
      `select act, actor_id as actor, data from history where thing_id = $1 and act = 'readReport'`,
      [id],
    );
    expect(entries).toEqual([{ act: 'readReport', actor: OURS, data: { purpose: 'ASSESS', unit: 'discipline' } }]);
  });

  it('about discipline or the head of the bureau is read by the next level alone', async () => {
    for (const about of ['discipline-officer-2', 'leader']) {
      const id = await report([about]);
      expect([await reads(id, OURS), await reads(id, ABOVE)]).toEqual(['SEALED_REPORT_NOT_FOUND', 'read']);
    }
  });

  it('is the next level’s as soon as discipline reads that it is about itself', async () => {
    const id = await report([]);
    const name = (concerned: string, who = OURS) =>
      intake.acts.run(nameReported, { id, concerned: [officer(concerned)] }, intake.officer(who));
    expect(await refusalOf(name('nobody'))).toBe('CONCERNED_NOT_IN_DIRECTORY');
    expect(await refusalOf(name('discipline-officer', 'leader'))).toBe('SEALED_REPORT_NOT_FOUND');
    await done(name('discipline-officer-2'));
    expect([await reads(id, OURS), await reads(id, ABOVE)]).toEqual(['SEALED_REPORT_NOT_FOUND', 'read']);
    expect(await restricted(id)).toMatchObject([
      { type: 'report.sealed', wall: [], payload: { reportId: id, named: true } },
      { type: 'report.walled', wall: expect.arrayContaining([wall().unit('discipline')]), payload: { reportId: id } },
    ]);
  });

  it('tells oversight the tokens of whom it is about, also of one that was sealed before events carried them', async () => {
    const id = await report();
    const tokens = [wall().officer('station-01-officer'), wall().unit('station-01'), wall().officer('station-01-head')];
    expect((await restricted(id))[0]?.wall).toEqual([...tokens].sort());
    await intake.source.query(
      `insert into timer (id, kind, thing_id, due_at) values (gen_random_uuid(), 'report-wall-told', $1, '2000-01-01')`,
      [id],
    );
    await intake.timers.fireDue();
    expect((await restricted(id)).map(({ type, wall: told }) => [type, told])).toEqual([
      ['report.sealed', [...tokens].sort()],
      ['report.walled', [...tokens].sort()],
    ]);
  });

  it('is walled off from the new unit of the one it is about', async () => {
    const id = await report(['station-02-officer']);
    await intake.source.query(`update officer_copy set unit = 'discipline' where code = 'station-02-officer'`);
    await react(intake, onOfficerChanged, id, { code: 'station-02-officer', unit: 'discipline' });
    expect(await reads(id, OURS)).toBe('SEALED_REPORT_NOT_FOUND');
    expect((await restricted(id)).map(({ type }) => type)).toEqual(['report.sealed', 'report.walled']);
    await react(intake, onOfficerChanged, id, { code: 'station-02-officer', unit: 'discipline' });
    expect((await restricted(id)).length).toBe(2);
  });
});

describe('the reporter', () => {
  it('is shown to discipline for a purpose, and sees in which role and for what', async () => {
    const id = await report();
    const reveal = (who: string, of = id) =>
      intake.acts.run(revealReporter, { id: of, purpose: 'INVESTIGATE' as const, reason }, intake.officer(who));
    expect(await done(reveal(OURS))).toEqual(petitioner);
    expect(await refusalOf(reveal('petition-officer'))).toBe('SEALED_REPORT_NOT_FOUND');
    const { fileOpenings } = await trackMatter(intake.read(intake.petitioner(id)));
    expect(fileOpenings).toEqual([
      { role: 'oversight', unit: 'discipline', purpose: 'INVESTIGATE', at: expect.any(Date) },
    ]);
    const nameless = await report([], { petitioner: {} });
    expect(await refusalOf(reveal(OURS, nameless))).toBe('IDENTITY_NOT_KEPT');
  });

  it('is told by the receipt alone: no paper stands in a list of the house', async () => {
    const id = await report();
    expect(await told(id)).toEqual([]);
    await tell(id);
    expect(await told(id)).toMatchObject([{ kind: 'REPORT_ACCEPTANCE', answer: 'ACCEPTED', status: 'QUEUED' }]);
    expect(await intake.source.query('select 1 from notice where petition_id = $1', [id])).toEqual([]);
    const open = await intake.source.query(
      `select 1 from outbox where aggregate_id = $1 and topic <> 'redress.restricted'`,
      [id],
    );
    expect(open).toEqual([]);
  });

  it('was told when discipline sent it or the reporter read it, once', async () => {
    const id = await report();
    const serve = (who: string | Actor, proof: 'POST' | 'PORTAL', kind = 'REPORT_ACCEPTANCE' as const) =>
      intake.acts.run(serveReportNotice, { id, kind, proof }, act(who));
    expect(await refusalOf(serve(OURS, 'POST'))).toBe('REPORT_NOTICE_NOT_QUEUED');
    await tell(id);
    await tell(id, 'REPORT_RESULT', 'SUBSTANTIATED');
    expect(await refusalOf(serve('reception', 'POST'))).toBe('SEALED_REPORT_NOT_FOUND');
    expect(await refusalOf(serve(OURS, 'PORTAL'))).toBe('NOTICE_PROOF_NOT_YOURS');
    expect(await refusalOf(serve(intake.petitioner(id), 'POST'))).toBe('NOTICE_PROOF_NOT_YOURS');
    expect(await refusalOf(serve(intake.anonymous, 'PORTAL'))).toBe('SEALED_REPORT_NOT_FOUND');
    const other = await report();
    expect(await refusalOf(serve(intake.petitioner(other), 'PORTAL'))).toBe('REPORT_NOTICE_NOT_QUEUED');
    expect(await done(serve(intake.petitioner(id), 'PORTAL'))).toMatchObject({ servedBy: 'reporter', proof: 'PORTAL' });
    expect(await refusalOf(serve(OURS, 'POST'))).toBe('REPORT_NOTICE_NOT_QUEUED');
    expect((await told(id)).map(({ status }) => status)).toEqual(['SERVED', 'QUEUED']);
  });
});
