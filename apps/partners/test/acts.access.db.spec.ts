import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Act, type Actor, isRefused } from '@redress/service-kit';
import { allowHost } from '../src/agency/allow-host.js';
import { importAgencies } from '../src/agency/import-agencies.js';
import { standingsOfSubscriptions } from '../src/delivery/standings.loader.js';
import { rotateHouseKey } from '../src/key/rotate-house-key.js';
import { confirmSubscription } from '../src/subscription/confirm-subscription.js';
import { createSubscription } from '../src/subscription/create-subscription.js';
import { endSubscription } from '../src/subscription/end-subscription.js';
import { listSubscriptions, seeOwnSubscriptions } from '../src/subscription/see-subscriptions.query.js';
import { pauseSubscription } from '../src/subscription/turn-subscription.js';
import { PartnersDesk } from './partners.fixture.js';

const HOST = 'hook.court.example';
let desk: PartnersDesk;
/** A subscription of demo-court, whose host the administrator allowed. */
let id: string;
beforeAll(async () => {
  desk = await PartnersDesk.open();
  await outcome(allowHost, { agency: 'demo-court', host: HOST, allowed: true }, 'admin');
  const wish = { endpoint: `https://${HOST}/events`, filter: null, order: 'matter' as const };
  const created = await desk.service.acts.run(createSubscription, wish, desk.partner('demo-court'));
  if (isRefused(created)) throw new Error(created.refused.code);
  id = created.subscription.id;
});
afterAll(() => desk?.close());

const who = (actor: string | Actor) => (typeof actor === 'string' ? desk.service.officer(actor) : actor);
/** The code of the refusal, or null when it was done. */
async function outcome<I, R>(act: Act<I, R>, input: I, actor: string | Actor): Promise<string | null> {
  const done = await desk.service.acts.run(act, input, who(actor));
  return isRefused(done) ? done.refused.code : null;
}
const strangers = (): (string | Actor)[] => [
  'reception',
  'station-01-officer',
  'legal-reviewer',
  'discipline-officer',
  desk.partner('demo-court'),
  { ...desk.partner('demo-court'), roles: ['admin'] },
  desk.service.anonymous,
];

describe('what officers do with subscriptions', () => {
  it('is done by no other post, no agency, and nobody without a login', async () => {
    for (const stranger of strangers()) {
      const host = { agency: 'demo-court', host: 'evil.example', allowed: true };
      expect(await outcome(allowHost, host, stranger)).toBe('AGENCY_NOT_ALLOWED');
      expect(await outcome(importAgencies, { agencies: [] }, stranger)).toBe('AGENCY_NOT_ALLOWED');
      expect(await outcome(rotateHouseKey, { revoke: false }, stranger)).toBe('KEY_NOT_ALLOWED');
      expect(await outcome(confirmSubscription, { id }, stranger)).toBe('SUBSCRIPTION_NOT_ALLOWED');
      expect(await outcome(endSubscription, { id }, stranger)).toBe('SUBSCRIPTION_NOT_ALLOWED');
    }
  });

  it('takes two: who allowed the host cannot confirm', async () => {
    expect(await outcome(confirmSubscription, { id }, 'admin')).toBe('SUBSCRIPTION_SECOND_OFFICER');
    // Another one could, were control proved.
    expect(await outcome(confirmSubscription, { id }, 'petition-officer')).toBe('SUBSCRIPTION_WRONG_STATE');
  });
});

describe('the subscriptions of an agency', () => {
  const own = async (actor: string | Actor) =>
    (await seeOwnSubscriptions(desk.service.read(who(actor)), { id })).length;
  const standings = async (actor: string | Actor) =>
    (await standingsOfSubscriptions(desk.service.read(who(actor)), [id])).map((one) => one !== null);

  it('are seen by the agency and by those officers who keep them, and by nobody else', async () => {
    expect(await own(desk.partner('demo-court'))).toBe(1);
    expect(await standings(desk.partner('demo-court'))).toEqual([true]);
    for (const other of [desk.partner('demo-justice'), 'admin', desk.service.anonymous])
      expect(await own(other)).toBe(0);
    expect(await standings(desk.partner('demo-justice'))).toEqual([false]);
    for (const officer of ['petition-officer', 'admin']) {
      expect(await listSubscriptions(desk.service.read(who(officer)), { agency: 'demo-court' })).toHaveLength(1);
      expect(await standings(officer)).toEqual([true]);
    }
  });

  it('have neither list nor standing for another post', async () => {
    for (const stranger of ['reception', 'station-01-officer', 'discipline-officer', desk.service.anonymous]) {
      const list = listSubscriptions(desk.service.read(who(stranger)), {});
      await expect(list).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      expect(await standings(stranger)).toEqual([false]);
    }
  });

  it('are paused by no other agency, and by none that is no longer active', async () => {
    expect(await outcome(pauseSubscription, { id }, desk.partner('demo-justice'))).toBe('SUBSCRIPTION_NOT_FOUND');
    await desk.agency('demo-court', false);
    expect(await outcome(pauseSubscription, { id }, desk.partner('demo-court'))).toBe('SUBSCRIPTION_NOT_AN_AGENCY');
    await desk.agency('demo-court');
    expect(await outcome(pauseSubscription, { id }, desk.partner('demo-court'))).toBe('SUBSCRIPTION_WRONG_STATE');
  });
});
