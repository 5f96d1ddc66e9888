import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '@redress/proof';
import type { Actor } from '@redress/service-kit';
import { OversightDesk } from '../../test/oversight.fixture.js';
import { concludeReport } from './conclude-report.js';
import { findReport, listReports } from './see-reports.query.js';
import { takeReport } from './take-report.js';
import { tellAcceptance } from './tell-acceptance.js';
import { tellResult } from './tell-result.js';

const OURS = 'discipline-officer';
const ABOVE = 'municipal-discipline';
const findings = '调查情况';
let desk: OversightDesk;
beforeAll(async () => {
  desk = await OversightDesk.open();
  await desk.at('2026-01-28T10:00:00+08:00');
});
afterAll(() => desk?.close());

const read = (who: string | Actor) => desk.service.read(desk.who(who));
const sees = async (who: string | Actor, id: string) =>
  (await findReport(read(who), { id: encodeId('report', id) })) !== null;
const lists = async (who: string) => (await listReports(read(who), { first: 100 })).edges.map(({ node }) => node.id);
const notices = async (id: string) =>
  (
    await desk.rows<{ topic: string; payload: object }>(
      `select topic, payload from outbox where aggregate_id = $1 order by pos`,
      id,
    )
  ).map(({ topic, payload }) => ({ topic, ...payload }));

describe('a sealed report', () => {
  it('is there for discipline alone, from the moment it is heard of', async () => {
    const id = await desk.sealed();
    for (const who of [OURS, 'discipline-officer-2'])
      expect([await sees(who, id), await lists(who)]).toEqual([true, expect.arrayContaining([id])]);
    for (const who of ['leader', 'petition-officer', 'station-01-head', 'admin', 'legal-reviewer', ABOVE])
      expect([who, await sees(who, id)]).toEqual([who, false]);
    expect(await sees(desk.service.anonymous, id)).toBe(false);
    expect(await sees(desk.service.petitioner(id), id)).toBe(false);
    await expect(lists('leader')).rejects.toThrow('discipline alone');
    expect(await desk.code(takeReport, { id }, 'leader')).toBe('REPORT_NOT_FOUND');
    expect(await desk.code(takeReport, { id }, ABOVE)).toBe('REPORT_NOT_FOUND');
  });

  it('about discipline itself or the head of the bureau goes straight to the next level (T25)', async () => {
    for (const tokens of [
      [desk.wall.unit('discipline'), desk.wall.officer('discipline-officer-2')],
      [desk.wall.unit('bureau'), desk.wall.officer('leader')],
    ]) {
      const id = await desk.sealed({ wall: tokens });
      expect([await sees(OURS, id), await sees(ABOVE, id)]).toEqual([false, true]);
      expect(await lists(OURS)).not.toContain(id);
      expect(await lists(ABOVE)).toContain(id);
      expect(await desk.clocks(id)).toEqual(['T25 2026-01-28 2026-02-04 RUNNING']);
      expect(await desk.code(takeReport, { id }, OURS)).toBe('REPORT_NOT_FOUND');
      await desk.done(takeReport, { id }, ABOVE);
      expect((await desk.clocks(id))[0]).toBe('T25 2026-01-28 2026-02-04 MET');
    }
  });

  it('does not exist for the one of discipline whom it names, though the unit may read it', async () => {
    const id = await desk.sealed({ wall: [desk.wall.officer('discipline-officer-2')] });
    expect([await sees(OURS, id), await sees('discipline-officer-2', id)]).toEqual([true, false]);
    expect(await lists('discipline-officer-2')).not.toContain(id);
    expect(await desk.code(takeReport, { id }, 'discipline-officer-2')).toBe('REPORT_NOT_FOUND');
  });

  it('that turns out to be about discipline is the next level’s with that word, taken or not', async () => {
    const id = await desk.sealed();
    await desk.done(takeReport, { id }, OURS);
    await desk.walledReport(id, [desk.wall.unit('discipline')]);
    expect([await sees(OURS, id), await sees(ABOVE, id)]).toEqual([false, true]);
    expect(await desk.clocks(id)).toEqual([
      'T22 2026-01-28 2026-02-04 MET',
      'T23 2026-01-28 2026-02-25 STOPPED',
      'T25 2026-01-28 2026-02-04 RUNNING',
    ]);
    expect(await desk.done(takeReport, { id }, ABOVE)).toMatchObject({ status: 'TAKEN', takenBy: ABOVE });
    const clocks = await desk.rows<{ wall: string[] }>('select wall from clock where matter_id = $1', id);
    expect(new Set(clocks.map(({ wall }) => wall.join()))).toEqual(new Set([desk.wall.unit('discipline')]));
  });

  it('keeps its reader and its clocks when somebody else is walled off', async () => {
    const id = await desk.sealed();
    await desk.done(takeReport, { id }, OURS);
    await desk.walledReport(id, [desk.wall.officer('discipline-officer-2')]);
    expect(await sees('discipline-officer-2', id)).toBe(false);
    expect(await desk.clocks(id)).toEqual(['T22 2026-01-28 2026-02-04 MET', 'T23 2026-01-28 2026-02-25 RUNNING']);
    await expect(desk.walledReport('0198f0a0-0000-7000-8000-000000000000', [])).rejects.toThrow();
  });
});

describe('the days of a report', () => {
  it('to take it count from the day it was sealed, however late it was heard of (T22)', async () => {
    const id = await desk.sealed({ sealedOn: '2025-12-01' });
    expect(await desk.clocks(id)).toEqual(['T22 2025-12-01 2025-12-08 RUNNING']);
    await desk.done(takeReport, { id }, OURS);
    expect((await desk.clocks(id))[0]).toBe('T22 2025-12-01 2025-12-08 MISSED');
  });

  it('to tell whoever gave a name run from the receipt and from the conclusion (T23, T24; domain 8, example 12)', async () => {
    const id = await desk.sealed();
    expect(await desk.code(tellResult, { id }, OURS)).toBe('REPORT_WRONG_STATE');
    await desk.done(takeReport, { id }, OURS);
    expect(await desk.clocks(id)).toContain('T23 2026-01-28 2026-02-25 RUNNING');
    const conclude = { id, conclusion: 'PARTLY_SUBSTANTIATED' as const, findings };
    expect(await desk.code(concludeReport, conclude, OURS)).toBe('REPORT_ACCEPTANCE_NOT_TOLD');
    await desk.done(tellAcceptance, { id, answer: 'ACCEPTED' }, OURS);
    expect(await desk.code(tellAcceptance, { id, answer: 'ACCEPTED' }, OURS)).toBe('REPORT_TOLD_ALREADY');
    expect(await desk.done(concludeReport, conclude, OURS)).toMatchObject({ status: 'CONCLUDED', findings });
    expect(await desk.clocks(id)).toContain('T24 2026-01-28 2026-02-25 RUNNING');
    expect(await desk.done(tellResult, { id }, OURS)).toMatchObject({ status: 'CLOSED' });
    expect(await desk.clocks(id)).toEqual([
      'T22 2026-01-28 2026-02-04 MET',
      'T23 2026-01-28 2026-02-25 MET',
      'T24 2026-01-28 2026-02-25 MET',
    ]);
    expect(await notices(id)).toEqual([
      { topic: 'redress.restricted', reportId: id, kind: 'REPORT_ACCEPTANCE', answer: 'ACCEPTED', on: '2026-01-28' },
      {
        topic: 'redress.restricted',
        reportId: id,
        kind: 'REPORT_RESULT',
        answer: 'PARTLY_SUBSTANTIATED',
        on: '2026-01-28',
      },
    ]);
  });

  it('to tell do not run where nobody gave a name; it is looked into all the same', async () => {
    const id = await desk.sealed({ named: false });
    await desk.done(takeReport, { id }, OURS);
    expect(await desk.code(tellAcceptance, { id, answer: 'ACCEPTED' }, OURS)).toBe('REPORT_NOBODY_TO_TELL');
    const concluded = await desk.done(concludeReport, { id, conclusion: 'NOT_SUBSTANTIATED', findings }, OURS);
    expect(concluded.status).toBe('CLOSED');
    expect((await desk.clocks(id)).slice(1)).toEqual([
      'T23 2026-01-28 2026-02-25 NOT_APPLICABLE',
      'T24 2026-01-28 2026-02-25 NOT_APPLICABLE',
    ]);
    expect(await notices(id)).toEqual([]);
  });

  it('end with the answer that it is not taken up', async () => {
    const id = await desk.sealed();
    await desk.done(takeReport, { id }, OURS);
    expect(await desk.done(tellAcceptance, { id, answer: 'NOT_ACCEPTED' }, OURS)).toMatchObject({ status: 'CLOSED' });
    expect(await desk.code(concludeReport, { id, conclusion: 'PASSED_ON', findings }, OURS)).toBe('REPORT_WRONG_STATE');
  });

  it('are told to nobody: no clock of a report and no text of it leaves the service', async () => {
    const topics = await desk.rows<{ topic: string }>('select distinct topic from outbox');
    expect(topics).toEqual([{ topic: 'redress.restricted' }]);
    const clocks = await desk.rows(`select 1 from outbox where type like 'clock.%'`);
    expect(clocks).toEqual([]);
    const kept =
      JSON.stringify(await desk.rows('select * from history')) +
      JSON.stringify(await desk.rows('select * from outbox'));
    expect(kept).not.toContain(findings);
  });

  it('belong to who saw them: an old version is refused', async () => {
    const id = await desk.sealed();
    expect(await desk.code(takeReport, { id, expectedVersion: 7 }, OURS)).toBe('VERSION_CONFLICT');
    expect(await desk.code(takeReport, { id, expectedVersion: 1 }, OURS)).toBe('done');
  });
});
