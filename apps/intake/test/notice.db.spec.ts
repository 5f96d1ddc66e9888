import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Envelope } from '@redress/bus';
import { type ActContext, serviceActor } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { listNotices } from '../src/notice/list-notices.query.js';
import { noticePage } from '../src/notice/notice-page.query.js';
import { noticesByPetition } from '../src/notice/notices.loader.js';
import { printNotice } from '../src/notice/print-notice.js';
import { serveNotice } from '../src/notice/serve-notice.js';
import { acceptPetition } from '../src/petition/accept-petition.js';
import { divertPetition } from '../src/petition/divert-petition.js';
import { transferPetition } from '../src/petition/transfer-petition.js';
import type { Petition } from '../src/petition/petition.rules.js';
import { onAgencyChanged } from '../src/reactions/on-agency-changed.js';
import { onPetitionAssignmentObjected } from '../src/reactions/on-petition-assignment-objected.js';
import { onPetitionConverted } from '../src/reactions/on-petition-converted.js';
import { onPetitionExtended } from '../src/reactions/on-petition-extended.js';
import { onPetitionHandOverConfirmed } from '../src/reactions/on-petition-hand-over-confirmed.js';
import { onPetitionOpinionIssued } from '../src/reactions/on-petition-opinion-issued.js';
import { onPetitionRecusalDecided } from '../src/reactions/on-petition-recusal-decided.js';
import { IntakeDesk } from './intake-desk.js';

let desk: IntakeDesk;
const day = (date: string, time = '09:00:00') => desk.service.at(`${date}T${time}+08:00`);
const matter = { class: 'APPEAL_REQUEST', unit: 'station-01' };

/** Another service has done something: the reaction in its own transaction, as the bus runs it. */
const happened = (react: (ctx: ActContext, event: Envelope) => Promise<void>, key: string, payload: object) =>
  desk.service.source.transaction((tx) =>
    desk.service.acts.inside(
      tx,
      uuidv7(),
      {},
      (ctx) => react(ctx, { key, payload } as Envelope),
      serviceActor('intake'),
    ),
  );

async function accepted(given: Parameters<IntakeDesk['screened']>[0] = {}): Promise<Petition> {
  const { id } = await desk.screened(given);
  return desk.done(acceptPetition, { id });
}
const serve = (
  petition: string,
  kind: 'ACCEPTANCE' | 'OPINION' | 'STATUTORY_ROUTE' | 'TRANSFER',
  claim: Omit<Parameters<typeof serveNotice>[1], 'id' | 'petition' | 'kind'>,
) => desk.run(serveNotice, { petition, kind, ...claim }, 'reception');

beforeAll(async () => {
  desk = await IntakeDesk.open();
});
beforeEach(() => day('2026-08-03'));
afterAll(() => desk?.close());

describe('serving', () => {
  it('ends the clock on which the notice was owed, on the proved day, and tells the others', async () => {
    const { id } = await accepted();
    await day('2026-08-10');
    expect(await serve(id, 'ACCEPTANCE', { proof: 'SIGNED', on: '2026-08-06' })).toMatchObject({
      status: 'SERVED',
      servedOn: '2026-08-06',
      proof: 'SIGNED',
      servedBy: 'reception',
    });
    expect(
      await desk.one(`select status, ended_on, ended_by from clock where matter_id = $1 and rule = 'T03'`, id),
    ).toEqual({ status: 'MET', ended_on: '2026-08-06', ended_by: 'notice.served ACCEPTANCE' });
    expect((await desk.events(id)).slice(-2)).toEqual(['notice.served', 'clock.ended']);
  });

  it('is late on the day after the last one, whatever was queued before', async () => {
    await day('2025-09-18');
    const first = await accepted();
    const second = await accepted();
    await day('2025-10-09', '23:59:59');
    await serve(first.id, 'ACCEPTANCE', { proof: 'ON_THE_SPOT' });
    await day('2025-10-10', '00:00:01');
    await serve(second.id, 'ACCEPTANCE', { proof: 'ON_THE_SPOT' });
    expect([await desk.clocks(first.id), await desk.clocks(second.id)]).toEqual([
      ['T01 MET', 'T03 MET'],
      ['T01 MET', 'T03 MISSED'],
    ]);
  });

  it('ends the clock of legal guidance with the notice of the route', async () => {
    const { id } = await desk.screened({ route: 'LEGAL_PROCEDURE', litigationRelated: true });
    await desk.done(divertPetition, { id, legalRoute: 'COURT' });
    await serve(id, 'STATUTORY_ROUTE', { proof: 'POST' });
    expect(await desk.clocks(id)).toEqual(['T01 MET', 'T03 MET', 'T26 MET']);
  });

  it('ends that clock with whichever paper tells what becomes of the matter', async () => {
    const { id } = await desk.screened({ route: 'LEGAL_PROCEDURE', litigationRelated: true, ours: false });
    await desk.done(transferPetition, { id, organ: 'neighbour-county' });
    await serve(id, 'TRANSFER', { proof: 'POST' });
    expect(await desk.clocks(id)).toEqual(['T01 MET', 'T03 MET', 'T26 MET']);
  });

  it('happens once, to a paper the officer may know of, in the version that was seen', async () => {
    const { id } = await accepted();
    const notice = (await noticesByPetition(desk.service.read(desk.service.officer('reception')), [id]))[0]!.at(-1)!;
    expect(await desk.refused(serveNotice, { id: notice.id, proof: 'SIGNED', expectedVersion: 7 }, 'reception')).toBe(
      'VERSION_CONFLICT',
    );
    expect(await desk.refused(serveNotice, { id: notice.id, proof: 'SIGNED' }, 'station-01-officer')).toBe(
      'NOTICE_NOT_FOUND',
    );
    expect(await desk.refused(serveNotice, { id: uuidv7(), proof: 'SIGNED' }, 'reception')).toBe('NOTICE_NOT_FOUND');
    await desk.done(serveNotice, { id: notice.id, proof: 'SIGNED' }, 'reception');
    expect(await desk.refused(serveNotice, { id: notice.id, proof: 'SIGNED' }, 'reception')).toBe(
      'NOTICE_ALREADY_SERVED',
    );
    expect(await desk.one('select version from petition where id = $1', id)).toEqual({ version: 3 });
  });

  it('stays with the reception of the petition office when a station has taken the matter over', async () => {
    const { id } = await desk.done(acceptPetition, { id: (await desk.screened({}, { channel: 'LETTER' })).id });
    await happened(onPetitionHandOverConfirmed, id, {
      ...matter,
      handler: 'station-01-officer',
      confirmedOn: '2026-08-04',
    });
    expect(await desk.one('select unit, stage from petition where id = $1', id)).toEqual({
      unit: 'station-01',
      stage: 'HANDLING',
    });
    await desk.done(serveNotice, { petition: id, kind: 'ACCEPTANCE', proof: 'SIGNED' }, 'reception-2');
  });

  it('is confirmed by the petitioner on the portal, for the own matter alone', async () => {
    const [{ id }, other] = [await accepted(), await accepted()];
    const holder = desk.service.petitioner(id);
    expect(await desk.refused(serveNotice, { petition: other.id, kind: 'ACCEPTANCE', proof: 'PORTAL' }, holder)).toBe(
      'NOTICE_NOT_FOUND',
    );
    expect(await desk.refused(serveNotice, { petition: id, kind: 'ACCEPTANCE', proof: 'SIGNED' }, holder)).toBe(
      'NOTICE_PROOF_NOT_YOURS',
    );
    expect(await desk.done(serveNotice, { petition: id, kind: 'ACCEPTANCE', proof: 'PORTAL' }, holder)).toMatchObject({
      servedOn: '2026-08-03',
    });
  });
});

describe('what handling owes', () => {
  const opinion = { ...matter, opinionId: uuidv7(), round: 1, issuedOn: '2026-08-20', reviewOrgan: 'municipal-bureau' };

  it('queues the opinion with its review, and counts the window from the day it arrived', async () => {
    const { id, version } = await accepted();
    await happened(onPetitionOpinionIssued, id, { ...opinion });
    expect(await desk.one('select stage, version from petition where id = $1', id)).toEqual({
      stage: 'OPINION_ISSUED',
      version,
    });
    await day('2026-08-25');
    expect(await serve(id, 'OPINION', { proof: 'POST', on: '2026-08-21' })).toMatchObject({
      refused: { code: 'NOTICE_NEEDS_DELIVERY' },
    });
    const served = await serve(id, 'OPINION', { proof: 'POST', on: '2026-08-21', deliveredOn: '2026-08-24' });
    expect(served).toMatchObject({
      servedOn: '2026-08-24',
      sourceId: opinion.opinionId,
      facts: { organ: 'municipal-bureau', lastDay: '2026-09-23' },
    });
    const { payload } = await desk.one(
      `select payload from outbox where aggregate_id = $1 and type = 'notice.served' order by pos desc limit 1`,
      id,
    );
    expect(payload).toMatchObject({ kind: 'OPINION', sourceId: opinion.opinionId, servedOn: '2026-08-24' });
  });

  it('finds the reviewing organ in the directory where the event names none, and promises no review of a suggestion', async () => {
    const [appeal, suggestion] = [await accepted(), await accepted({ class: 'SUGGESTION', route: null })];
    for (const { id } of [appeal, suggestion])
      await happened(onPetitionOpinionIssued, id, { ...opinion, reviewOrgan: null });
    const paper = (id: string) =>
      desk.one(
        `select kind, facts->>'organ' as organ from notice where petition_id = $1 order by queued_at desc, id desc limit 1`,
        id,
      );
    expect(await paper(appeal.id)).toEqual({ kind: 'OPINION', organ: 'municipal-bureau' });
    expect(await paper(suggestion.id)).toEqual({ kind: 'SUGGESTION_REPLY', organ: null });
  });

  it('queues extension, conversion and recusal, and nothing for a matter that was not accepted', async () => {
    const { id } = await accepted();
    await happened(onPetitionExtended, id, { ...matter, days: 30, extendedOn: '2026-09-28', dueDate: '2026-11-02' });
    await happened(onPetitionConverted, id, {
      ...matter,
      track: 'ORDINARY',
      convertedOn: '2026-08-10',
      dueDate: '2026-10-08',
    });
    await happened(onPetitionRecusalDecided, id, {
      ...matter,
      officer: 'station-01-officer',
      granted: false,
      decidedOn: '2026-08-05',
    });
    expect((await desk.notices(id)).slice(-3)).toEqual(['EXTENSION QUEUED', 'CONVERSION QUEUED', 'RECUSAL QUEUED']);
    const { id: screened } = await desk.screened();
    await happened(onPetitionExtended, screened, {
      ...matter,
      days: 30,
      extendedOn: '2026-09-28',
      dueDate: '2026-11-02',
    });
    await happened(onPetitionAssignmentObjected, screened, { ...matter, objectedOn: '2026-08-05' });
    expect(await desk.notices(screened)).toEqual(['RECEIPT SERVED']);
    expect(await desk.one('select stage from petition where id = $1', screened)).toEqual({ stage: 'SCREENED' });
  });
});

describe('the page', () => {
  it('names the offices in words, and nobody else', async () => {
    await happened(onAgencyChanged, uuidv7(), {
      code: 'demo-court',
      name: { zh: '示川县人民法院', en: 'County Court' },
      kind: 'COURT',
      active: true,
    });
    const { id } = await desk.screened({ route: 'LEGAL_PROCEDURE', litigationRelated: true });
    await desk.done(divertPetition, { id, legalRoute: 'COURT', organ: 'demo-court' });
    const ctx = desk.service.read(desk.service.officer('reception'));
    const notice = (await noticesByPetition(ctx, [id]))[0]!.at(-1)!;
    expect(await noticePage(ctx, { notice, addressee: null, language: 'zh-CN' })).toMatchObject({
      organName: '示川县人民法院',
      addressee: null,
    });
    expect(
      await noticePage(desk.service.read(desk.service.officer('station-01-officer')), {
        notice,
        addressee: null,
        language: 'en',
      }),
    ).toBeNull();
  });

  it('bears the name only when it is printed, and the petitioner sees that the file was opened', async () => {
    const { id } = await accepted();
    const printed = await desk.done(printNotice, { petition: id, kind: 'ACCEPTANCE' }, 'reception');
    expect(printed.addressee.length).toBeGreaterThan(1);
    expect(
      await desk.one('select officer, role, purpose, reason from identity_access where petition_id = $1', id),
    ).toEqual({ officer: 'reception', role: 'reception', purpose: 'SERVE_NOTICE', reason: 'ACCEPTANCE' });
  });

  it('has no name to print where none was given', async () => {
    const { id } = await desk.screened({}, { petitioner: null, channel: 'VISIT' });
    expect(await desk.refused(printNotice, { petition: id, kind: 'ACCEPTANCE' }, 'reception')).toBe('NOTICE_NOT_FOUND');
    await desk.done(acceptPetition, { id });
    await happened(onPetitionOpinionIssued, id, {
      ...matter,
      opinionId: uuidv7(),
      round: 1,
      issuedOn: '2026-08-03',
      reviewOrgan: null,
    });
    expect(await desk.refused(printNotice, { petition: id, kind: 'OPINION' }, 'reception')).toBe('NOTICE_NO_ADDRESSEE');
  });
});

describe('the work list of reception', () => {
  it('shows queued papers, oldest first, page by page', async () => {
    for (let n = 0; n < 3; n += 1) await accepted();
    const ctx = desk.service.read(desk.service.officer('petition-officer'));
    const all = (await listNotices(ctx, { filter: { status: 'QUEUED', kind: 'ACCEPTANCE' }, first: 100 })).edges.map(
      ({ node }) => node.id,
    );
    const first = await listNotices(ctx, { filter: { status: 'QUEUED', kind: 'ACCEPTANCE' }, first: 2 });
    const second = await listNotices(ctx, {
      filter: { status: 'QUEUED', kind: 'ACCEPTANCE' },
      first: 100,
      after: first.pageInfo.endCursor,
    });
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(all);
    expect(first.pageInfo.hasNextPage).toBe(true);
  });

  it('holds no paper about a matter that is walled off, and is closed to other posts', async () => {
    const id = await desk.registered({
      concerned: [{ kind: 'officer', code: 'petition-officer-2' }],
      channel: 'LETTER',
    });
    const seen = async (officer: string) =>
      (
        await listNotices(desk.service.read(desk.service.officer(officer)), {
          first: 100,
          filter: { kind: 'RECEIPT', status: 'QUEUED' },
        })
      ).edges.map(({ node }) => node.petitionId);
    expect(await seen('petition-officer-2')).not.toContain(id);
    await expect(seen('station-01-officer')).rejects.toThrow('no list of notices');
  });
});
