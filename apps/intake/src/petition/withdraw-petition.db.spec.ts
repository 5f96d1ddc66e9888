import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestService } from '@redress/service-kit/testing';
import { clocksOf, done, eventsOf, lodge, openIntake, refusalOf } from '../../test/intake.js';
import { trackMatter } from '../receipt/track-matter.query.js';
import { finishWithdrawal } from './finish-withdrawal.js';
import { keepPetition } from './keep-petition.js';
import { withdrawPetition } from './withdraw-petition.js';

let intake: TestService;
const withdraw = (id: string, confirmed = true) =>
  intake.acts.run(withdrawPetition, { id, confirmed, reason: 'settled among us' }, intake.petitioner(id));
const keep = (id: string) => intake.acts.run(keepPetition, { id }, intake.petitioner(id));
const status = async (id: string) =>
  (await intake.source.query('select status from petition where id = $1', [id]))[0].status;

beforeAll(async () => {
  intake = await openIntake({ 'withdrawal-effective': finishWithdrawal });
}, 30_000);
beforeEach(() => intake.at('2026-03-02T09:00:00+08:00'));
afterAll(() => intake?.close());

describe('withdrawing a petition', () => {
  it('takes effect when the seventh day is over, and the clocks run on until then', async () => {
    const { matterId } = await lodge(intake);
    expect(await done(withdraw(matterId))).toMatchObject({
      status: 'REGISTERED',
      withdrawal: { askedOn: '2026-03-02', effectiveOn: '2026-03-09' },
    });
    await intake.at('2026-03-09T23:59:50+08:00');
    await intake.timers.fireDue();
    expect([await status(matterId), await clocksOf(intake, matterId)]).toEqual([
      'REGISTERED',
      ['T01 MET', 'T03 RUNNING'],
    ]);
    await intake.at('2026-03-10T00:00:00+08:00');
    await intake.timers.fireDue();
    expect([await status(matterId), await clocksOf(intake, matterId)]).toEqual([
      'WITHDRAWN',
      ['T01 MET', 'T03 STOPPED'],
    ]);
    expect((await eventsOf(intake, matterId)).slice(-2)).toEqual(['petition.withdrawn', 'clock.ended']);
  });

  it('is taken back within the seven days as if nothing had been', async () => {
    const { matterId } = await lodge(intake);
    await done(withdraw(matterId));
    expect((await trackMatter(intake.read(intake.petitioner(matterId)))).withdrawal).toEqual({
      askedOn: '2026-03-02',
      effectiveOn: '2026-03-09',
    });
    await intake.at('2026-03-09T22:00:00+08:00');
    expect(await done(keep(matterId))).toMatchObject({ status: 'REGISTERED', withdrawal: null });
    await intake.at('2026-03-12T00:00:00+08:00');
    await intake.timers.fireDue();
    expect(await status(matterId)).toBe('REGISTERED');
    expect(await refusalOf(keep(matterId))).toBe('WITHDRAWAL_NOT_ASKED');
  });

  it('tells other services nothing before it takes effect', async () => {
    const { matterId } = await lodge(intake);
    const before = await eventsOf(intake, matterId);
    await done(withdraw(matterId));
    expect(await eventsOf(intake, matterId)).toEqual(before);
  });

  it('must be confirmed, and is asked for once', async () => {
    const { matterId } = await lodge(intake);
    expect(await refusalOf(withdraw(matterId, false))).toBe('WITHDRAWAL_NOT_CONFIRMED');
    await done(withdraw(matterId));
    expect(await refusalOf(withdraw(matterId))).toBe('WITHDRAWAL_ALREADY_ASKED');
  });

  it.each(['reception', 'petition-officer', 'leader'])('cannot be done for the petitioner by %s', async (code) => {
    const { matterId } = await lodge(intake);
    expect(
      await refusalOf(intake.acts.run(withdrawPetition, { id: matterId, confirmed: true }, intake.officer(code))),
    ).toBe('PETITION_ACT_NOT_ALLOWED');
  });

  it('is nobody else’s: for another petitioner the matter does not exist', async () => {
    const [mine, other] = [await lodge(intake), await lodge(intake)];
    expect(
      await refusalOf(
        intake.acts.run(withdrawPetition, { id: mine.matterId, confirmed: true }, intake.petitioner(other.matterId)),
      ),
    ).toBe('PETITION_NOT_FOUND');
  });

  it('does not stop a report', async () => {
    const { matterId } = await lodge(intake, { class: 'REPORT' });
    expect(await refusalOf(withdraw(matterId))).toBe('PETITION_NOT_FOUND');
  });
});
