import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestService } from '@redress/service-kit/testing';
import { clocksOf, done, eventsOf, lodge, openIntake, refusalOf } from '../../test/intake.js';
import { finishWithdrawal } from '../petition/finish-withdrawal.js';
import { keepPetition } from '../petition/keep-petition.js';
import { linkPetitions } from '../petition/link-petitions.js';
import { withdrawPetition } from '../petition/withdraw-petition.js';
import { trackMatter } from '../receipt/track-matter.query.js';
import type { CallBackResult } from './call-back.rules.js';
import { callBacksOfPetitions } from './call-backs.loader.js';
import { recordCallBack } from './record-call-back.js';
import { recordContact } from './record-contact.js';

const STATION = [{ kind: 'officer' as const, code: 'station-01-officer' }];
let intake: TestService;
const withdraw = (id: string, contactedOn?: string) =>
  intake.acts.run(withdrawPetition, { id, confirmed: true, contactedOn }, intake.petitioner(id));
const contact = (id: string, contactOn: string, unit = 'station-01') =>
  intake.acts.run(recordContact, { id, unit, contactOn }, intake.officer('petition-officer'));
const answer = (id: string, result: CallBackResult, officer = 'petition-officer') =>
  intake.acts.run(recordCallBack, { id, result }, intake.officer(officer));
const statusOf = async (id: string) =>
  (await intake.source.query('select status from petition where id = $1', [id]))[0].status;
const seen = async (id: string, officer = 'petition-officer') =>
  (await callBacksOfPetitions(intake.read(intake.officer(officer)), [id]))[0]!;
/** A withdrawal on 2 March, the day after the station telephoned. */
const asked = async (given: Parameters<typeof lodge>[1] = {}): Promise<string> => {
  const { matterId } = await lodge(intake, given);
  await done(withdraw(matterId, '2026-03-01'));
  return matterId;
};
const sevenDaysLater = async () => {
  await intake.at('2026-03-10T00:00:00+08:00');
  await intake.timers.fireDue();
};

beforeAll(async () => {
  intake = await openIntake({ 'withdrawal-effective': finishWithdrawal });
}, 30_000);
beforeEach(() => intake.at('2026-03-02T09:00:00+08:00'));
afterAll(() => intake?.close());

describe('a withdrawal within seven days of a contact by the unit complained about', () => {
  it('takes no effect before somebody independent has asked', async () => {
    const id = await asked();
    expect(await clocksOf(intake, id)).toEqual(['CALL_BACK RUNNING', 'T01 MET', 'T03 RUNNING']);
    await sevenDaysLater();
    expect(await statusOf(id)).toBe('REGISTERED');
    expect((await trackMatter(intake.read(intake.petitioner(id)))).callBacks).toMatchObject([
      { status: 'OPEN', contactOn: '2026-03-01', openedOn: '2026-03-02' },
    ]);
  });

  it('takes effect at once where the wish is confirmed after the seven days', async () => {
    const id = await asked();
    await sevenDaysLater();
    expect(await done(answer(id, 'OWN_WISH'))).toMatchObject({ status: 'OWN_WISH', concludedOn: '2026-03-10' });
    expect([await statusOf(id), await clocksOf(intake, id)]).toEqual([
      'WITHDRAWN',
      ['CALL_BACK MISSED', 'T01 MET', 'T03 STOPPED'],
    ]);
    const [event] = await intake.source.query(
      `select payload from outbox where aggregate_id = $1 and type = 'petition.withdrawn'`,
      [id],
    );
    expect(event.payload).toMatchObject({ askedOn: '2026-03-02', effectiveOn: '2026-03-10' });
  });

  it('runs its seven days to the end where the wish is confirmed within them', async () => {
    const id = await asked();
    await intake.at('2026-03-04T09:00:00+08:00');
    await done(answer(id, 'OWN_WISH'));
    expect([await statusOf(id), await clocksOf(intake, id)]).toEqual([
      'REGISTERED',
      ['CALL_BACK MET', 'T01 MET', 'T03 RUNNING'],
    ]);
    await sevenDaysLater();
    expect(await statusOf(id)).toBe('WITHDRAWN');
  });

  it('falls away where the petitioner did not want it, and no other service ever hears of it', async () => {
    const id = await asked();
    await done(answer(id, 'NOT_OWN_WISH'));
    await sevenDaysLater();
    expect([await statusOf(id), await clocksOf(intake, id)]).toEqual([
      'REGISTERED',
      ['CALL_BACK MET', 'T01 MET', 'T03 RUNNING'],
    ]);
    expect(await eventsOf(intake, id)).not.toContain('petition.withdrawn');
  });

  it('falls away where nobody was reached on three days; it can be asked for again', async () => {
    const id = await asked();
    await done(answer(id, 'NOT_REACHED'));
    expect(await done(answer(id, 'NOT_REACHED'))).toMatchObject({ status: 'OPEN', triedOn: ['2026-03-02'] });
    await intake.at('2026-03-03T09:00:00+08:00');
    await done(answer(id, 'NOT_REACHED'));
    await intake.at('2026-03-04T09:00:00+08:00');
    expect(await done(answer(id, 'NOT_REACHED'))).toMatchObject({ status: 'NOT_REACHED' });
    await sevenDaysLater();
    expect(await statusOf(id)).toBe('REGISTERED');
    expect(await done(withdraw(id))).toMatchObject({ withdrawal: { askedOn: '2026-03-10' } });
  });

  it('can be taken back while the call-back is open, also when the seven days are over', async () => {
    const id = await asked();
    await sevenDaysLater();
    await done(intake.acts.run(keepPetition, { id }, intake.petitioner(id)));
    expect(await clocksOf(intake, id)).toEqual(['CALL_BACK STOPPED', 'T01 MET', 'T03 RUNNING']);
    expect(await refusalOf(answer(id, 'OWN_WISH'))).toBe('CALL_BACK_NOT_OPEN');
  });

  it('ends with the matter when that is linked to the first', async () => {
    const first = (await lodge(intake)).matterId;
    const id = await asked();
    await done(intake.acts.run(linkPetitions, { id, firstId: first }, intake.officer('petition-officer')));
    expect(await seen(id)).toMatchObject([{ status: 'ENDED' }]);
  });
});

describe('a contact', () => {
  it('that an officer records counts where the unit is complained about, named or by its officer', async () => {
    const { matterId } = await lodge(intake, { concerned: STATION });
    await done(contact(matterId, '2026-03-01'));
    await done(withdraw(matterId));
    expect(await seen(matterId)).toMatchObject([{ status: 'OPEN', contactOn: '2026-03-01' }]);
  });

  it('by another unit is no reason to ask', async () => {
    const { matterId } = await lodge(intake, { concerned: STATION });
    await done(contact(matterId, '2026-03-01', 'petition-office'));
    await done(withdraw(matterId));
    expect(await seen(matterId)).toEqual([]);
  });

  it('that becomes known during the seven days still opens the call-back, once', async () => {
    const { matterId } = await lodge(intake, { concerned: STATION });
    await done(withdraw(matterId));
    await intake.at('2026-03-08T09:00:00+08:00');
    await done(contact(matterId, '2026-02-28'));
    await done(contact(matterId, '2026-03-02'));
    expect(await seen(matterId)).toMatchObject([{ status: 'OPEN', contactOn: '2026-02-28', openedOn: '2026-03-08' }]);
    await sevenDaysLater();
    expect(await statusOf(matterId)).toBe('REGISTERED');
  });

  it('lies in the past, and is one by a unit that there is', async () => {
    const { matterId } = await lodge(intake);
    expect(await refusalOf(contact(matterId, '2026-03-03'))).toBe('CONTACT_NOT_YET');
    expect(await refusalOf(contact(matterId, '2026-03-01', 'nowhere'))).toBe('CONTACT_UNIT_UNKNOWN');
    expect(await refusalOf(withdraw(matterId, '2026-03-03'))).toBe('CONTACT_NOT_YET');
    expect(await statusOf(matterId)).toBe('REGISTERED');
  });
});

describe('who does the call-back', () => {
  it('has no part in the matter: neither asks nor sees what was answered', async () => {
    const id = await asked();
    await intake.source.query(
      `insert into reader (petition_id, kind, code, since) values ($1, 'unit', 'petition-office', '2026-03-02')`,
      [id],
    );
    expect(await refusalOf(answer(id, 'OWN_WISH'))).toBe('CALL_BACK_NOT_INDEPENDENT');
    expect(await seen(id)).toEqual([]);
    await done(answer(id, 'NOT_OWN_WISH', 'leader'));
    expect(await seen(id, 'leader')).toMatchObject([{ status: 'NOT_OWN_WISH' }]);
    expect(await seen(id, 'discipline-officer')).toEqual([]);
  });
});
