import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, reachOf } from '@redress/service-kit';
import { MediationDesk } from '../../test/mediation.fixture.js';
import { decideAccess } from '../matter/matter.access.rules.js';
import { onPetitionRecusalDecided } from '../reactions/on-petition-recusal-decided.js';
import { onPetitionWalled } from '../reactions/on-petition-walled.js';
import { askAboutReferral } from './ask-about-referral.js';
import { stepsOfReferrals } from './referral-details.loader.js';
import {
  allowedActs,
  findReferral,
  listReferrals,
  referralsByMatter,
  type SeenReferral,
} from './see-referrals.query.js';
import { encodeId } from '@redress/proof';

let desk: MediationDesk;
beforeAll(async () => {
  desk = await MediationDesk.open();
  await desk.at('2026-09-01T10:00:00+08:00');
});
afterAll(() => desk?.close());

const read = (who: string | Actor) => desk.service.read(desk.who(who));
async function all(who: string | Actor): Promise<SeenReferral[]> {
  const found: SeenReferral[] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo }: Awaited<ReturnType<typeof listReferrals>> = await listReferrals(read(who), {
      first: 7,
      after,
    });
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

describe('the chain of custody', () => {
  it('is seen by the petitioner of the matter, without the words between sender and agency', async () => {
    const referral = await desk.asked();
    const justice = desk.partner('demo-justice');
    await desk.done(askAboutReferral, { id: referral.id, words: '哪份合同?' }, justice);
    const petitioner = desk.service.petitioner(referral.matterId);
    expect((await referralsByMatter(read(petitioner), [referral.matterId]))[0]).toMatchObject([
      { agency: 'demo-justice', status: 'ASKED' },
    ]);
    const shown = async (who: string | Actor) =>
      (await stepsOfReferrals(read(who), [referral.id]))[0]!.map(({ step, words }) => [step, words]);
    expect(await shown(petitioner)).toEqual([
      ['OFFERED', null],
      ['ASKED', null],
    ]);
    expect(await shown(justice)).toEqual(await shown('station-01-officer'));
    expect((await shown(justice))[1]).toEqual(['ASKED', '哪份合同?']);
    expect(await referralsByMatter(read(desk.service.petitioner('x')), [referral.matterId])).toEqual([null]);
    expect(await allowedActs(read(petitioner), referral)).toEqual([]);
    expect(await allowedActs(read('station-01-officer'), referral)).toEqual(['recallReferral']);
    expect(await allowedActs(read(justice), referral)).toEqual([
      'acceptReferral',
      'returnReferral',
      'openReferral',
      'askAboutReferral',
    ]);
  });

  it('does not exist for who must not know of the matter, from the moment the wall stands', async () => {
    const referral = await desk.asked();
    const id = encodeId('referral', referral.id);
    expect(await findReferral(read('station-01-officer'), { id })).toMatchObject({ id: referral.id });
    const wall = [desk.wall.unit('station-01')];
    await desk.hear(onPetitionWalled, referral.matterId, { unit: 'petition-office' }, { wall });
    for (const officer of ['station-01-officer', 'station-01-head']) {
      expect(await findReferral(read(officer), { id })).toBeNull();
      expect((await all(officer)).map((seen) => seen.id)).not.toContain(referral.id);
    }
    expect(await desk.rows('select wall from referral where id = $1', referral.id)).toEqual([{ wall }]);
    expect(await findReferral(read('petition-officer'), { id })).toMatchObject({ id: referral.id });
  });

  it('ends for an officer whose recusal was granted', async () => {
    const referral = await desk.asked();
    await desk.hear(onPetitionRecusalDecided, referral.matterId, { officer: 'station-01-officer', granted: true });
    expect(await findReferral(read('station-01-officer'), { id: encodeId('referral', referral.id) })).toBeNull();
  });

  it('is asked for with an id of a referral, and by who has referrals at all', async () => {
    await expect(findReferral(read('leader'), { id: 'petition_x' })).rejects.toThrow(/referral/);
    await expect(listReferrals(read('admin'), {})).rejects.toThrow(/no referrals/);
    await expect(listReferrals(read('petition-officer'), { filter: { status: 'LOST' } })).rejects.toThrow(
      'filter.status',
    );
    await expect(listReferrals(read(desk.service.anonymous), {})).rejects.toThrow(/no referrals/);
  });
});

describe('the predicate of the list and the decision of the rules', () => {
  it('say the same of every referral to every post and every agency', async () => {
    const units = ['station-01', 'station-02', 'bureau', 'petition-office'];
    const agencies = ['demo-court', 'demo-justice', 'demo-township'];
    const officers = ['reception', 'station-01-officer', 'station-02-head', 'petition-officer', 'legal-reviewer'];
    for (let n = 0; n < 40; n += 1) {
      const pick = <T>(from: readonly T[], step: number): T => from[(n * step) % from.length] as T;
      const matterId = await desk.assigned(n % 5 ? [] : [desk.wall.unit(pick(units, 3))]);
      await desk.asked(pick(agencies, 1), matterId).catch(() => null);
      await desk.rows(
        `update matter set unit = $2, handler = $3, registered_by = $4, recused = $5, status = $6 where matter_id = $1`,
        matterId,
        pick(units, 1),
        pick(officers, 3),
        pick(officers, 2),
        n % 7 ? [] : [pick(officers, 1)],
        n % 11 ? 'ACCEPTED' : 'VOIDED',
      );
    }
    const every = await desk.rows<{ id: string; agency: string; matter: SeenReferral['matter'] }>(
      `select r.id, r.agency, jsonb_build_object('matterId', m.matter_id, 'unit', m.unit, 'status', m.status, 'registeredBy', m.registered_by,
              'handler', m.handler, 'leaderInCharge', m.leader_in_charge, 'recused', m.recused, 'wall', m.wall) as matter
         from referral r join matter m using (matter_id)`,
    );
    expect(every.length).toBeGreaterThan(35);
    for (const who of [...officers, 'station-01-head', 'leader', 'discipline-officer', ...agencies.map(desk.partner)]) {
      const actor = desk.who(who);
      const reach = await reachOf({ tx: desk.service.source.manager, actor });
      const allowed = every.filter(({ matter, agency }) => {
        const seen = actor.kind === 'partner' ? { ...matter, agency } : matter;
        return decideAccess(actor, 'listReferrals', seen, reach).allow;
      });
      expect((await all(actor)).map(({ id }) => id).sort()).toEqual(allowed.map(({ id }) => id).sort());
    }
  });
});
