import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '@redress/demo';
import type { TestService } from '@redress/service-kit/testing';
import { done, lodge, openIntake, refusalOf } from '../../test/intake.js';
import { revealIdentity } from '../person/reveal-identity.js';
import { admitRepresentative } from './admit-representative.js';
import { listParties } from './parties.js';

let intake: TestService;
const crowd = people(11);
const six = Array.from({ length: 6 }, () => {
  const { name, phone, civilId, address } = crowd.next().value;
  return { name, phone, civilId, address };
});
const visit = (channel: 'VISIT' | 'LETTER' = 'VISIT') =>
  lodge(intake, { channel, petitioner: six[0], coPetitioners: six.slice(1) });
const admit = (id: string, no: number, instead: number | null = null, officer = 'reception') =>
  intake.acts.run(admitRepresentative, { id, no, instead }, intake.officer(officer));
const sitting = async (id: string) =>
  (await listParties({ tx: intake.source.manager }, [id]))[0]!
    .filter(({ role }) => role === 'REPRESENTATIVE')
    .map(({ no }) => no);

beforeAll(async () => {
  intake = await openIntake();
}, 30_000);
afterAll(() => intake?.close());

describe('six people with one common matter (domain 8, example 7)', () => {
  it('have it registered at once; five are admitted, the sixth stays co-petitioner', async () => {
    const { matterId } = await visit();
    expect(await sitting(matterId)).toEqual([1, 2, 3, 4, 5]);
    expect((await listParties({ tx: intake.source.manager }, [matterId]))[0]).toHaveLength(6);
  });

  it('get no sixth seat, and the matter goes on', async () => {
    const { matterId } = await visit();
    expect(await refusalOf(admit(matterId, 6))).toBe('REPRESENTATIVES_FULL');
    expect(await intake.source.query('select status from petition where id = $1', [matterId])).toEqual([
      { status: 'REGISTERED' },
    ]);
  });

  it('may change who speaks for them', async () => {
    const { matterId } = await visit();
    await done(admit(matterId, 6, 2));
    expect(await sitting(matterId)).toEqual([1, 3, 4, 5, 6]);
    expect(await refusalOf(admit(matterId, 7))).toBe('PARTY_NOT_FOUND');
  });

  it('sit nowhere when they wrote', async () => {
    const { matterId } = await visit('LETTER');
    expect(await sitting(matterId)).toEqual([]);
  });

  it('are each known to the matter alone, and each is opened by number', async () => {
    const { matterId } = await visit();
    const reveal = (party: number) =>
      intake.acts.run(
        revealIdentity,
        { id: matterId, purpose: 'VERIFY_IDENTITY', reason: 'at the counter', party },
        intake.officer('reception'),
      );
    expect(await done(reveal(6))).toEqual(six[5]);
    expect(await refusalOf(reveal(7))).toBe('IDENTITY_NOT_KEPT');
  });

  it('make a repeat when one of them comes again with the same matter', async () => {
    const { matterId } = await visit();
    const again = await lodge(intake, { petitioner: six[5] });
    const proposed = await intake.source.query('select first_id from link_proposal where petition_id = $1', [
      again.matterId,
    ]);
    expect(proposed).toContainEqual({ first_id: matterId });
  });
});
