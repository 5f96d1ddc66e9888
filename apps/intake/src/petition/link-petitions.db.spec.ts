import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestService } from '@redress/service-kit/testing';
import { clocksOf, done, eventsOf, lodge, openIntake, refusalOf } from '../../test/intake.js';
import { trackMatter } from '../receipt/track-matter.query.js';
import { linkPetitions } from './link-petitions.js';
import { listLinkProposals } from './list-link-proposals.query.js';
import { nameConcerned } from './name-concerned.js';
import { refuseLink } from './refuse-link.js';

let intake: TestService;
const link = (id: string, firstId: string, officer = 'petition-officer') =>
  intake.acts.run(linkPetitions, { id, firstId }, intake.officer(officer));
const proposals = async (officer = 'petition-officer') =>
  (await listLinkProposals(intake.read(intake.officer(officer)), { first: 100 })).edges.map(({ node }) => [
    node.petition.id,
    node.first.id,
  ]);

/** The same person and matter by web on 07-13 and by letter on 07-15 (domain 8, example 11). */
async function twice() {
  await intake.at('2026-07-13T09:00:00+08:00');
  const first = await lodge(intake, { channel: 'VISIT' });
  await intake.at('2026-07-15T09:00:00+08:00');
  return [first, await lodge(intake, { channel: 'LETTER' })] as const;
}

beforeAll(async () => {
  intake = await openIntake();
}, 30_000);
afterAll(() => intake?.close());

describe('a repeat', () => {
  it('is proposed as a link and stays registered until an officer confirms', async () => {
    const [first, later] = await twice();
    expect(await proposals()).toContainEqual([later.matterId, first.matterId]);
    expect(await clocksOf(intake, later.matterId)).toContain('T03 RUNNING');
  });

  it('becomes one matter with two submissions, and the first receipt day counts', async () => {
    const [first, later] = await twice();
    const linked = await done(link(later.matterId, first.matterId));
    expect(linked).toMatchObject({ status: 'LINKED', linkedTo: first.matterId });
    expect(await clocksOf(intake, later.matterId)).toEqual(['T01 MET', 'T03 STOPPED']);
    expect(await eventsOf(intake, later.matterId)).toContain('petition.linked');
    const [{ payload }] = await intake.source.query(
      `select payload from outbox where aggregate_id = $1 and type = 'petition.linked'`,
      [later.matterId],
    );
    expect(payload).toMatchObject({ firstMatterId: first.matterId, receivedOn: '2026-07-13', linkedOn: '2026-07-15' });
    const tracking = await trackMatter(intake.read(intake.petitioner(later.matterId)));
    expect(tracking).toMatchObject({ code: first.code, stage: 'REGISTERED' });
    expect(tracking.submissions.map(({ code, channel }) => [code, channel])).toEqual([
      [first.code, 'VISIT'],
      [later.code, 'LETTER'],
    ]);
    expect(await proposals()).not.toContainEqual([later.matterId, first.matterId]);
  });

  it('stays a matter of its own when an officer says so', async () => {
    const [first, later] = await twice();
    const refuse = () =>
      intake.acts.run(refuseLink, { id: later.matterId, firstId: first.matterId }, intake.officer('petition-officer'));
    expect(await done(refuse())).toMatchObject({ status: 'REGISTERED' });
    expect(await proposals()).not.toContainEqual([later.matterId, first.matterId]);
    expect(await refusalOf(refuse())).toBe('LINK_NOT_PROPOSED');
  });
});

describe('a link is refused', () => {
  it('to somebody else’s matter', async () => {
    const other = await lodge(intake, { petitioner: { name: '何示其', phone: '10000001234' } });
    expect(await refusalOf(link((await lodge(intake)).matterId, other.matterId))).toBe('LINK_PERSON_DIFFERS');
  });

  it('in the wrong order, to itself, and to a matter that has ended', async () => {
    const [first, later] = await twice();
    expect(await refusalOf(link(first.matterId, later.matterId))).toBe('LINK_WRONG_ORDER');
    expect(await refusalOf(link(first.matterId, first.matterId))).toBe('LINK_TO_ITSELF');
    const third = await lodge(intake);
    await done(link(later.matterId, first.matterId));
    expect(await refusalOf(link(third.matterId, later.matterId))).toBe('LINK_FIRST_NOT_OPEN');
  });

  it('to a matter that is hidden from other persons, and does not exist for who may not know of the first', async () => {
    const [first, later] = await twice();
    await done(
      intake.acts.run(
        nameConcerned,
        { id: first.matterId, concerned: [{ kind: 'officer', code: 'station-01-officer' }] },
        intake.officer('petition-officer'),
      ),
    );
    expect(await refusalOf(link(later.matterId, first.matterId))).toBe('LINK_WALLS_DIFFER');
    const walled = intake.officer('a-guest', { roles: ['petition-officer'], unit: 'station-01' });
    expect(
      await refusalOf(intake.acts.run(linkPetitions, { id: later.matterId, firstId: first.matterId }, walled)),
    ).toBe('PETITION_NOT_FOUND');
    expect(
      (await listLinkProposals(intake.read(walled), { first: 100 })).edges.map(({ node }) => node.first.id),
    ).not.toContain(first.matterId);
  });

  it('to reception', async () => {
    const [first, later] = await twice();
    expect(await refusalOf(link(later.matterId, first.matterId, 'reception'))).toBe('PETITION_ACT_NOT_ALLOWED');
    await expect(proposals('reception')).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});

it('pages of proposals follow one another without loss', async () => {
  const all = await proposals();
  const officer = intake.read(intake.officer('petition-officer'));
  const found: string[][] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await listLinkProposals(officer, { first: 1, after });
    found.push(...page.edges.map(({ node }) => [node.petition.id, node.first.id]));
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  expect(found).toEqual(all);
});
