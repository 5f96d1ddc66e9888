import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestService } from '@redress/service-kit/testing';
import { clocksOf, done, eventsOf, lodge, openIntake, react, refusalOf } from '../../test/intake.js';
import { onPetitionOpinionServed } from '../reactions/on-petition-opinion-served.js';
import { ratePetition } from './rate-petition.js';

let intake: TestService;
const rate = (id: string) =>
  intake.acts.run(ratePetition, { id, rating: 'BASICALLY_SATISFIED' as const }, intake.petitioner(id));
const opinion = '01890000-0000-7000-8000-00000000000a';

/** An accepted matter whose opinion was served on 2026-06-01. */
async function served(): Promise<string> {
  const { matterId } = await lodge(intake);
  await intake.source.query(`update petition set status = 'ACCEPTED', stage = 'HANDLING' where id = $1`, [matterId]);
  await react(intake, onPetitionOpinionServed, matterId, {
    class: 'APPEAL_REQUEST',
    unit: 'station-01',
    opinionId: opinion,
    round: 1,
    servedOn: '2026-06-01',
    reviewOrgan: null,
    executeBy: null,
  });
  return matterId;
}

beforeAll(async () => {
  intake = await openIntake();
}, 30_000);
beforeEach(() => intake.at('2026-06-01T09:00:00+08:00'));
afterAll(() => intake?.close());

describe('rating a reply', () => {
  it('is possible for thirty days from its service, once', async () => {
    const id = await served();
    await intake.at('2026-07-01T23:00:00+08:00');
    expect(await done(rate(id))).toMatchObject({ rating: 'BASICALLY_SATISFIED' });
    expect(await clocksOf(intake, id)).toContain('T30 MET');
    expect((await eventsOf(intake, id)).slice(-2)).toEqual(['petition.rated', 'clock.ended']);
    expect(await refusalOf(rate(id))).toBe('RATING_GIVEN');
  });

  it('lapses after thirty days, and nobody is called late for it', async () => {
    const id = await served();
    await intake.at('2026-07-02T00:00:00+08:00');
    await intake.timers.fireDue();
    const [window] = await intake.source.query(
      `select status, overdue, ended_by, ended_on from clock where matter_id = $1 and rule = 'T30'`,
      [id],
    );
    expect(window).toEqual({ status: 'STOPPED', overdue: false, ended_by: 'LAPSED', ended_on: '2026-07-01' });
    const types = await intake.source.query<{ type: string; rule: string }[]>(
      `select type, payload->>'rule' as rule from outbox where aggregate_id = $1`,
      [id],
    );
    expect(
      types.filter(({ type, rule }) => rule === 'T30' && type !== 'clock.started').map(({ type }) => type),
    ).toEqual(['clock.ended']);
    expect(await refusalOf(rate(id))).toBe('RATING_WINDOW_OVER');
  });

  it('is not open before a reply was served', async () => {
    const { matterId } = await lodge(intake);
    await intake.source.query(`update petition set status = 'ACCEPTED' where id = $1`, [matterId]);
    expect(await refusalOf(rate(matterId))).toBe('RATING_NOT_OPEN');
  });

  it('is the petitioner’s alone', async () => {
    const id = await served();
    expect(
      await refusalOf(
        intake.acts.run(ratePetition, { id, rating: 'SATISFIED' as const }, intake.officer('petition-officer')),
      ),
    ).toBe('PETITION_ACT_NOT_ALLOWED');
  });
});
