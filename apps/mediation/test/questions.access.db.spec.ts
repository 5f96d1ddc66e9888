import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '@redress/proof';
import type { Actor } from '@redress/service-kit';
import { actsOfMatters, seeMatters } from '../src/matter/see-matter.query.js';
import {
  allowedActs,
  findReferral,
  listReferrals,
  notForAgencies,
  referralsByMatter,
} from '../src/referral/see-referrals.query.js';
import type { Referral } from '../src/referral/referral.rules.js';
import { MediationDesk } from './mediation.fixture.js';

let desk: MediationDesk;
/** Two referrals to one agency: the matter of the second is hidden from the legal unit. */
let open: Referral;
let hidden: Referral;
beforeAll(async () => {
  desk = await MediationDesk.open();
  open = await desk.asked('demo-justice');
  hidden = await desk.asked('demo-justice', await desk.assigned([desk.wall.unit('legal-unit')]));
});
afterAll(() => desk?.close());

const read = (who: string | Actor) => desk.service.read(desk.who(who));
const justice = () => desk.partner('demo-justice');
const court = () => desk.partner('demo-court');
/** Of the legal unit, but with the posts of the petition office: only the wall keeps this officer from anything. */
const walled = () => desk.service.officer('legal-reviewer', { roles: ['petition-officer', 'legal'] });

describe('a matter', () => {
  const seen = async (who: string | Actor) =>
    (await seeMatters(read(who), [open.matterId, hidden.matterId])).map((matter) => matter !== null);

  it('is seen by the posts that may know of it, and not behind the wall nor out of reach', async () => {
    expect(await seen('petition-officer')).toEqual([true, true]);
    expect(await seen(walled())).toEqual([true, false]);
    expect(await seen('station-02-officer')).toEqual([false, false]);
    expect(await seen('admin')).toEqual([false, false]);
    expect(await seen(desk.service.anonymous)).toEqual([false, false]);
  });

  it('is seen by its own petitioner, and as a matter by no agency', async () => {
    expect(await seen(desk.service.petitioner(open.matterId))).toEqual([true, false]);
    expect(await seen(justice())).toEqual([false, false]);
  });

  it('offers to be referred only to who may refer it', async () => {
    const acts = async (who: string | Actor) => (await actsOfMatters(read(who), [open.matterId]))[0];
    expect(await acts('station-01-officer')).toContain('offerReferral');
    expect(await acts('discipline-officer')).not.toContain('offerReferral');
    expect(await acts(desk.service.petitioner(open.matterId))).not.toContain('offerReferral');
    expect(await acts('station-02-officer')).toBeNull();
  });
});

describe('a referral', () => {
  const found = async (who: string | Actor, referral: Referral) =>
    (await findReferral(read(who), { id: encodeId('referral', referral.id) })) !== null;
  const listed = async (who: string | Actor) =>
    (await listReferrals(read(who), { first: 100 })).edges.map(({ node }) => node.id).sort();

  it('is found and listed by the agency it was made to, and by no other', async () => {
    expect([await found(justice(), open), await found(court(), open)]).toEqual([true, false]);
    expect(await listed(justice())).toEqual([open.id, hidden.id].sort());
    expect(await listed(court())).toEqual([]);
  });

  it('is neither found nor listed behind the wall or out of reach', async () => {
    expect([await found(walled(), open), await found(walled(), hidden)]).toEqual([true, false]);
    expect(await listed(walled())).toEqual([open.id]);
    expect(await found('station-02-officer', open)).toBe(false);
    expect(await listed('station-02-officer')).toEqual([]);
    expect((await referralsByMatter(read(walled()), [hidden.matterId]))[0]).toBeNull();
  });

  it('offers to each what it may do now, and to who only reads nothing', async () => {
    const acts = (who: string | Actor) => allowedActs(read(who), open);
    expect(await acts('discipline-officer')).not.toContain('offerReferral');
    expect(await acts(court())).toEqual([]);
    expect(await acts(justice())).toContain('acceptReferral');
    expect(await acts('station-01-officer')).toEqual(['recallReferral']);
  });

  it('names no matter to an agency, which could ask for more with it', async () => {
    const told = (who: string | Actor) => notForAgencies(read(who), open.matterId);
    expect(await told(justice())).toBeNull();
    expect(await told('petition-officer')).toBe(open.matterId);
  });
});
