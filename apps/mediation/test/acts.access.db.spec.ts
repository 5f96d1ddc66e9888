import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Act, Actor } from '@redress/service-kit';
import { acceptReferral } from '../src/referral/accept-referral.js';
import { askAboutReferral } from '../src/referral/ask-about-referral.js';
import { explainReferral } from '../src/referral/explain-referral.js';
import { offerReferral } from '../src/referral/offer-referral.js';
import { openReferral } from '../src/referral/open-referral.js';
import { recallReferral } from '../src/referral/recall-referral.js';
import { reportOutcome } from '../src/referral/report-outcome.js';
import { returnReferral } from '../src/referral/return-referral.js';
import { MediationDesk } from './mediation.fixture.js';

const words = '按规定';
type Row = readonly [name: string, act: Act<never, unknown>, input: object];
const named = (acts: readonly (readonly [Act<never, unknown>, object])[]): Row[] =>
  acts.map(([act, input]) => [act.name, act, input]);
/** Every act on a referral, with an input that lacks nothing. */
const SENDER_ACTS = named([
  [explainReferral, { words }],
  [recallReferral, { words }],
]);
const AGENCY_ACTS = named([
  [acceptReferral, {}],
  [returnReferral, { reason: 'OTHER', words }],
  [askAboutReferral, { words }],
  [reportOutcome, { outcome: 'OPINION_GIVEN', words }],
  [openReferral, { purpose: 'ADVISE' }],
]);
const ACTS = [...SENDER_ACTS, ...AGENCY_ACTS];

let desk: MediationDesk;
/** A referral of a matter that everybody may know of, and of one that the legal unit may not. */
let open: string;
let walled: string;
beforeAll(async () => {
  desk = await MediationDesk.open();
  open = (await desk.asked('demo-justice')).id;
  walled = (await desk.asked('demo-justice', await desk.assigned([desk.wall.unit('legal-unit')]))).id;
});
afterAll(() => desk?.close());

const code = (act: Act<never, unknown>, input: object, who: string | Actor) => desk.code(act, input as never, who);

describe('an act on a referral', () => {
  it.each(ACTS)('%s is not for a post that only watches over the county', async (_name, act, input) => {
    expect(await code(act, { ...input, id: open }, 'discipline-officer')).toBe('REFERRAL_ACT_NOT_ALLOWED');
  });

  it.each(ACTS)('%s does not find it behind the wall, nor out of reach', async (_name, act, input) => {
    const inOffice = desk.service.officer('legal-reviewer', { roles: ['petition-officer', 'legal'] });
    expect(await code(act, { ...input, id: walled }, inOffice)).toBe('REFERRAL_NOT_FOUND');
    expect(await code(act, { ...input, id: open }, 'station-02-officer')).toBe('REFERRAL_NOT_FOUND');
  });

  it.each(ACTS)('%s does not find the referral of another agency', async (_name, act, input) => {
    expect(await code(act, { ...input, id: open }, desk.partner('demo-court'))).toBe('REFERRAL_NOT_FOUND');
  });

  it.each(SENDER_ACTS)('%s is the sender’s, and not the agency’s', async (_name, act, input) => {
    expect(await code(act, { ...input, id: open }, desk.partner('demo-justice'))).toBe('REFERRAL_ACT_NOT_ALLOWED');
  });

  it.each(AGENCY_ACTS)('%s is the agency’s, and nobody’s in the house', async (_name, act, input) => {
    for (const officer of ['station-01-officer', 'petition-officer', 'leader'])
      expect(await code(act, { ...input, id: open }, officer)).toBe('REFERRAL_ACT_NOT_ALLOWED');
  });
});

describe('offering a matter', () => {
  const offered = async (who: string | Actor, wall: readonly string[] = []) =>
    code(
      offerReferral,
      { petition: await desk.assigned(wall), agency: 'demo-justice', purpose: 'OPINION', words },
      who,
    );

  it('is for who has it and for the petition office, and not for who only reads it', async () => {
    expect(await offered('station-01-officer')).toBe('done');
    expect(await offered('petition-officer')).toBe('done');
    expect(await offered('discipline-officer')).toBe('REFERRAL_ACT_NOT_ALLOWED');
  });

  it('finds no matter behind the wall, nor out of reach, nor for an agency', async () => {
    const inOffice = desk.service.officer('legal-reviewer', { roles: ['petition-officer'] });
    expect(await offered(inOffice)).toBe('done');
    const missed = await offered(inOffice, [desk.wall.unit('legal-unit')]);
    expect(missed).toMatch(/NOT_FOUND$/);
    expect(await offered('station-02-officer')).toBe(missed);
    expect(await offered(desk.partner('demo-justice'))).toBe(missed);
  });
});
