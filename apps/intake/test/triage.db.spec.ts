import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { acceptPetition } from '../src/petition/accept-petition.js';
import { declineAcceptance } from '../src/petition/decline-acceptance.js';
import { divertPetition } from '../src/petition/divert-petition.js';
import { listPetitions } from '../src/petition/list-petitions.query.js';
import { objectToTransfer } from '../src/petition/object-to-transfer.js';
import { recordObjectionAnswer } from '../src/petition/record-objection-answer.js';
import { screenPetition } from '../src/petition/screen-petition.js';
import { transferPetition } from '../src/petition/transfer-petition.js';
import { IntakeDesk } from './intake-desk.js';

let desk: IntakeDesk;
const simple = { track: 'SIMPLE' as const, simpleGround: 'FACTS_CLEAR' as const };
const legal = { route: 'LEGAL_PROCEDURE' as const, litigationRelated: true };
const sent = { fromOrgan: 'demo-petition-bureau' };

beforeAll(async () => {
  desk = await IntakeDesk.open();
});
beforeEach(() => desk.service.at('2026-08-03T09:00:00+08:00'));
afterAll(() => desk?.close());

describe('screening', () => {
  it('keeps class, route and track, and tells the others', async () => {
    const petition = await desk.screened({ litigationRelated: false });
    expect(petition).toMatchObject({
      status: 'SCREENED',
      stage: 'SCREENED',
      class: 'APPEAL_REQUEST',
      route: 'PETITION',
      track: 'ORDINARY',
    });
    expect(await desk.events(petition.id)).toContain('petition.screened');
    expect(await desk.clocks(petition.id)).toEqual(['T01 MET', 'T03 RUNNING']);
  });

  it('keeps the reasons here: history holds a commitment, the bus nothing of them', async () => {
    const petition = await desk.screened({ reasons: 'these words stay here' });
    const { n } = await desk.one(
      `select (select count(*) from outbox where payload::text like '%words stay%') + (select count(*) from history where data::text like '%words stay%') as n`,
    );
    expect(Number(n)).toBe(0);
    expect(petition.decision.screening?.reasons).toBe('these words stay here');
  });

  it('counts the simple track from receipt, and back again when it is screened anew', async () => {
    const { id } = await desk.screened(simple);
    expect(await desk.clocks(id)).toEqual(['T01 MET', 'T03 STOPPED', 'T09 RUNNING']);
    expect(await desk.one(`select start_day, due_date from clock where matter_id = $1 and rule = 'T09'`, id)).toEqual({
      start_day: '2026-08-03',
      due_date: '2026-08-06',
    });
    await desk.done(screenPetition, { id, class: 'APPEAL_REQUEST', route: 'PETITION', reasons: 'it is complex' });
    expect(await desk.clocks(id)).toEqual(['T01 MET', 'T03 STOPPED', 'T03 RUNNING', 'T09 STOPPED']);
  });

  it('counts legal guidance from receipt, and stops when no legal route is left', async () => {
    const { id } = await desk.screened(legal);
    expect(await desk.clocks(id)).toContain('T26 RUNNING');
    await desk.done(screenPetition, { id, class: 'APPEAL_REQUEST', route: 'PETITION', reasons: 'no case is open' });
    expect(await desk.clocks(id)).toContain('T26 STOPPED');
  });

  it('owes no notice on any track where name or address is unclear', async () => {
    const { id } = await desk.screened(simple, { petitioner: null });
    expect(await desk.clocks(id)).toEqual(['T01 MET', 'T03 NOT_APPLICABLE']);
    await desk.done(acceptPetition, { id });
    expect(await desk.notices(id)).toEqual(['RECEIPT SERVED']);
  });

  it('does not call a matter initial while an earlier one of the same person is proposed', async () => {
    const text = 'the same broken street lamp before the same door in the same lane';
    const petitioner = { name: '例甲', phone: '00000000000', address: 'here' };
    await desk.registered({ text, petitioner });
    const id = await desk.registered({ text, petitioner });
    expect(
      await desk.refused(screenPetition, { id, class: 'APPEAL_REQUEST', route: 'PETITION', reasons: 'r', ...simple }),
    ).toBe('SIMPLE_NOT_INITIAL');
  });

  it('seals a report: it leaves every list, and nothing tells why', async () => {
    const sealed = await desk.screened({ class: 'REPORT' });
    expect(sealed).toMatchObject({ status: 'RESTRICTED_REPORT', body: '', title: '', requests: [] });
    const { edges } = await listPetitions(desk.service.read(desk.service.officer('petition-officer')), { first: 100 });
    expect(edges.map(({ node }) => node.id)).not.toContain(sealed.id);
    expect(await desk.events(sealed.id)).not.toContain('petition.screened');
    expect(await desk.refused(acceptPetition, { id: sealed.id })).toBe('PETITION_NOT_FOUND');
  });

  it('is refused to who has seen an older version, and to other posts', async () => {
    const { id } = await desk.screened();
    const again = { id, class: 'APPEAL_REQUEST' as const, route: 'PETITION' as const, reasons: 'r' };
    expect(await desk.refused(screenPetition, { ...again, expectedVersion: 1 })).toBe('VERSION_CONFLICT');
    expect(await desk.refused(screenPetition, again, 'reception')).toBe('PETITION_ACT_NOT_ALLOWED');
  });
});

describe('accepting', () => {
  it('is dated today, tells the others and queues the notice with the last day for the answer', async () => {
    const { id } = await desk.screened();
    const petition = await desk.done(acceptPetition, { id });
    expect(petition).toMatchObject({ status: 'ACCEPTED', stage: 'ACCEPTED' });
    const { payload } = await desk.one(
      `select payload from outbox where aggregate_id = $1 and type = 'petition.accepted'`,
      id,
    );
    expect(payload).toMatchObject({
      acceptedOn: '2026-08-03',
      track: 'ORDINARY',
      route: 'PETITION',
      receivedOn: '2026-08-03',
    });
    const { facts } = await desk.one(`select facts from notice where petition_id = $1 and kind = 'ACCEPTANCE'`, id);
    expect(facts).toMatchObject({ acceptedOn: '2026-08-03', answerBy: '2026-10-08' });
    expect(await desk.clocks(id)).toEqual(['T01 MET', 'T03 RUNNING']);
  });

  it('names the act that helps when it is refused, and changes nothing', async () => {
    const { id, version } = await desk.screened(legal);
    expect(await desk.refused(acceptPetition, { id })).toBe('LITIGATION_NOT_ACCEPTED');
    expect(await desk.one('select status, version from petition where id = $1', id)).toEqual({
      status: 'SCREENED',
      version,
    });
    expect(await desk.refused(acceptPetition, { id: (await desk.screened({ route: 'ARBITRATION' })).id })).toBe(
      'ROUTE_NOT_ACCEPTED',
    );
    expect(await desk.refused(acceptPetition, { id: (await desk.screened({ ours: false })).id })).toBe('NOT_OURS');
    expect(await desk.refused(acceptPetition, { id: await desk.registered() })).toBe('PETITION_WRONG_STATE');
  });

  it('sets no 60 days where a duty is performed', async () => {
    const { id } = await desk.screened({ route: 'PERFORM_DUTY' });
    await desk.done(acceptPetition, { id });
    const { facts } = await desk.one(`select facts from notice where petition_id = $1 and kind = 'ACCEPTANCE'`, id);
    expect(facts).toMatchObject({ answerBy: null, route: 'PERFORM_DUTY' });
  });
});

describe('not accepting', () => {
  it('has one paper for each reason', async () => {
    const decline = async (input: Omit<Parameters<typeof declineAcceptance>[1], 'id'>) => {
      const { id } = await desk.screened();
      await desk.done(declineAcceptance, { id, ...input });
      return (await desk.notices(id)).at(-1);
    };
    expect(await decline({ reason: 'NO_FACTS', explanation: 'which street?' })).toBe('NON_ACCEPTANCE QUEUED');
    expect(await decline({ reason: 'SAME_MATTER_IN_PROGRESS', organ: 'municipal-bureau' })).toBe('GUIDANCE QUEUED');
    expect(
      await decline({
        reason: 'FINALISED',
        organ: 'provincial-department',
        finalisedOn: '2026-05-01',
        sameFactsAndReasons: true,
      }),
    ).toBe('NO_FURTHER_ACCEPTANCE QUEUED');
  });

  it('guides litigation into its route within 15 days of receipt, and tells the others only route and day', async () => {
    const { id } = await desk.screened(legal);
    await desk.done(divertPetition, { id, legalRoute: 'COURT', organ: 'demo-court', partner: 'demo-court' });
    expect(await desk.clocks(id)).toEqual(['T01 MET', 'T03 RUNNING', 'T26 RUNNING']);
    const { payload } = await desk.one(
      `select payload from outbox where aggregate_id = $1 and type = 'petition.diverted'`,
      id,
    );
    expect(payload).toEqual({
      class: 'APPEAL_REQUEST',
      unit: 'petition-office',
      route: 'LEGAL_PROCEDURE',
      partner: 'demo-court',
      divertedOn: '2026-08-03',
      noticeOwed: true,
    });
  });

  it('tells the last day of the remedy, counted from the decision', async () => {
    const { id } = await desk.screened({ route: 'ADMINISTRATIVE_PROCEDURE' });
    await desk.done(divertPetition, { id, legalRoute: 'RECONSIDERATION', decisionOn: '2026-08-01' });
    expect(await desk.clocks(id)).toContain('T26 RUNNING');
    const { facts } = await desk.one(
      `select facts from notice where petition_id = $1 and kind = 'STATUTORY_ROUTE'`,
      id,
    );
    expect(facts).toMatchObject({ lastDay: '2026-09-30' });
  });

  it('sends on what is not ours, never into the bureau itself', async () => {
    const { id } = await desk.screened({ ours: false });
    expect(await desk.refused(transferPetition, { id, organ: 'station-01' })).toBe('ORGAN_IS_OURS');
    expect(await desk.done(transferPetition, { id, organ: 'demo-township' })).toMatchObject({ status: 'TRANSFERRED' });
    expect((await desk.notices(id)).at(-1)).toBe('TRANSFER QUEUED');
  });
});

describe('what an organ sent us', () => {
  it('can be objected to for five working days: a transfer of 2025-12-30 until 2026-01-07', async () => {
    await desk.service.at('2025-12-30T10:00:00+08:00');
    const id = await desk.registered(sent);
    expect(await desk.clocks(id)).toEqual(['T01 MET', 'T06 RUNNING', 'T07 RUNNING']);
    expect(await desk.one(`select due_date from clock where matter_id = $1 and rule = 'T07'`, id)).toEqual({
      due_date: '2026-01-07',
    });
    await desk.service.at('2026-01-08T00:00:01+08:00');
    expect(await desk.refused(objectToTransfer, { id, reasons: 'not ours' })).toBe('OBJECTION_LATE');
    await desk.service.at('2026-01-07T23:59:00+08:00');
    await desk.done(objectToTransfer, { id, reasons: 'not ours', suggestedOrgan: 'demo-township' });
    expect(await desk.clocks(id)).toEqual(['T01 MET', 'T06 RUNNING', 'T07 MET']);
  });

  it('goes back when the sender agrees, and the petitioner is told where it is', async () => {
    const { id } = await desk.screened({ ours: false }, sent);
    await desk.done(objectToTransfer, { id, reasons: 'not ours', suggestedOrgan: 'demo-township' });
    expect(await desk.refused(acceptPetition, { id })).toBe('OBJECTION_OPEN');
    expect(await desk.refused(recordObjectionAnswer, { id, agreed: true, answeredOn: '2026-08-02' })).toBe(
      'ANSWER_DAY_WRONG',
    );
    expect(await desk.done(recordObjectionAnswer, { id, agreed: true })).toMatchObject({ status: 'TRANSFERRED' });
    const { facts } = await desk.one(`select facts from notice where petition_id = $1 and kind = 'TRANSFER'`, id);
    expect(facts).toMatchObject({ organ: 'demo-township' });
  });

  it('is ours to handle when the sender does not agree', async () => {
    const { id } = await desk.screened({ ours: false }, sent);
    expect(await desk.refused(transferPetition, { id, organ: 'demo-township' })).toBe('TRANSFER_NEEDS_OBJECTION');
    await desk.done(objectToTransfer, { id, reasons: 'not ours' });
    expect(await desk.refused(objectToTransfer, { id, reasons: 'not ours' })).toBe('OBJECTION_MADE');
    await desk.done(recordObjectionAnswer, { id, agreed: false });
    expect(await desk.refused(transferPetition, { id, organ: 'demo-township' })).toBe('TRANSFER_MUST_HANDLE');
    expect(await desk.done(acceptPetition, { id })).toMatchObject({ status: 'ACCEPTED' });
  });

  it('has nothing left to object to once it is found ours', async () => {
    const { id } = await desk.screened({}, sent);
    expect(await desk.clocks(id)).toContain('T07 STOPPED');
    expect(await desk.refused(objectToTransfer, { id, reasons: 'r' })).toBe('OBJECTION_OURS');
    expect(await desk.refused(objectToTransfer, { id: await desk.registered(), reasons: 'r' })).toBe('NOT_SENT_TO_US');
  });
});
