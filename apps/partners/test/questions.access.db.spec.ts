import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { listAgencies } from '../src/agency/list-agencies.query.js';
import { PartnersDesk } from './partners.fixture.js';

let desk: PartnersDesk;
beforeAll(async () => {
  desk = await PartnersDesk.open();
});
afterAll(() => desk?.close());

const waiting = async (who: string | Actor) =>
  (await listAgencies(desk.service.read(typeof who === 'string' ? desk.service.officer(who) : who))).find(
    ({ code }) => code === 'demo-court',
  );

describe('the list of agencies', () => {
  it.each(['petition-officer', 'leader', 'admin'])('is for %s, who can ask why one does not read', async (officer) => {
    expect(await waiting(officer)).toMatchObject({ code: 'demo-court', active: true, level: 2 });
  });

  it('is for nobody else: no other post, no agency, nobody without a login', async () => {
    const none = { extensions: { code: 'FORBIDDEN' } };
    for (const who of [
      'station-01-officer',
      'reception',
      'discipline-officer',
      desk.partner('demo-court'),
      { ...desk.partner('demo-court'), roles: ['admin'] },
      desk.service.anonymous,
    ])
      await expect(waiting(who)).rejects.toMatchObject(none);
  });

  it('counts what waits to be read, and no matter that is hidden from who asks', async () => {
    const hidden = desk.service.officer('petition-officer', { wall: ['hidden-from'] });
    await desk.tell('referral.offered');
    await desk.tell('referral.offered', {}, { wall: ['hidden-from'] });
    await desk.tell('referral.recalled', await desk.tell('referral.offered'));
    expect(await waiting('petition-officer')).toMatchObject({ undelivered: 2 });
    expect(await waiting(hidden)).toMatchObject({ undelivered: 1 });
    await desk.read('demo-court');
    expect(await waiting('petition-officer')).toMatchObject({ undelivered: 0, undeliveredSince: null });
  });
});

describe('a feed', () => {
  it('is refused to everybody who is no active agency', async () => {
    await desk.agency('closed-court', false);
    await desk.tell('referral.offered', { agency: 'closed-court' });
    for (const who of [desk.partner('closed-court'), desk.partner('nobody'), desk.service.anonymous])
      await expect(desk.read(who)).rejects.toThrow('FEED_NOT_AN_AGENCY');
    await expect(desk.read(desk.service.officer('leader'))).rejects.toThrow('FEED_NOT_AN_AGENCY');
    const officer: Actor = { ...desk.partner('demo-court'), kind: 'officer' };
    await expect(desk.read(officer)).rejects.toThrow('FEED_NOT_AN_AGENCY');
  });
});
