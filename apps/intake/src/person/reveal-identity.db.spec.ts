import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestService } from '@redress/service-kit/testing';
import { done, dumpOf, lodge, openIntake, petitioner, react, refusalOf } from '../../test/intake.js';
import { onPetitionAssigned } from '../reactions/on-petition-assigned.js';
import { trackMatter } from '../receipt/track-matter.query.js';
import { revealIdentity } from './reveal-identity.js';

let intake: TestService;
const ask = { purpose: 'CONTACT_PETITIONER' as const, reason: 'a question about the date' };
const reveal = (id: string, officer: string) =>
  intake.acts.run(revealIdentity, { id, ...ask }, intake.officer(officer));
const assign = (id: string) =>
  react(intake, onPetitionAssigned, id, {
    class: 'APPEAL_REQUEST',
    unit: 'station-02',
    handler: 'station-02-officer',
    leaderInCharge: null,
    round: 1,
    assignedOn: '2026-03-02',
    dueDate: '2026-05-01',
  });

beforeAll(async () => {
  intake = await openIntake();
}, 30_000);
afterAll(() => intake?.close());

describe('who the petitioner is', () => {
  it('is out of reach of the serving role, row and key', async () => {
    await lodge(intake);
    await expect(intake.source.query('select * from identity.person')).rejects.toThrow(/permission denied/);
    await expect(intake.source.query('select * from identity.matter_key')).rejects.toThrow(/permission denied/);
    await expect(intake.source.query(`update identity.person set name = null`)).rejects.toThrow(/permission denied/);
  });

  it('stands in clear nowhere in the database', async () => {
    await lodge(intake);
    const dump = await dumpOf(intake);
    for (const value of [petitioner.name, petitioner.civilId, petitioner.phone])
      for (const trace of [value, Buffer.from(value).toString('hex')]) expect(dump.includes(trace)).toBe(false);
  });

  it('is opened for a purpose, and the petitioner sees role, unit, purpose and time, never the officer', async () => {
    const { matterId } = await lodge(intake);
    expect(await done(reveal(matterId, 'petition-officer'))).toEqual(petitioner);
    const { fileOpenings } = await trackMatter(intake.read(intake.petitioner(matterId)));
    expect(fileOpenings).toEqual([
      { role: 'petition-officer', unit: 'petition-office', purpose: 'CONTACT_PETITIONER', at: expect.any(Date) },
    ]);
    const [{ officer, reason }] = await intake.source.query(
      'select officer, reason from identity_access where petition_id = $1',
      [matterId],
    );
    expect({ officer, reason }).toEqual({ officer: 'petition-officer', reason: ask.reason });
  });

  it('stands in the history with its purpose, the reason as a commitment only', async () => {
    const { matterId } = await lodge(intake);
    await done(reveal(matterId, 'reception'));
    const [entry] = await intake.source.query(
      `select data, commitments from history where thing_id = $1 and act = 'revealIdentity'`,
      [matterId],
    );
    expect(entry).toMatchObject({
      data: { purpose: 'CONTACT_PETITIONER', role: 'reception' },
      commitments: { reason: expect.any(String) },
    });
    expect(JSON.stringify(entry)).not.toContain(ask.reason);
  });

  it('leaves the transaction with no more rights than before', async () => {
    const { matterId } = await lodge(intake);
    const after = intake.acts.run(
      async (ctx) => {
        await revealIdentity(ctx, { id: matterId, ...ask });
        return ctx.tx.query('select * from identity.person');
      },
      null,
      intake.officer('reception'),
    );
    await expect(after).rejects.toThrow(/permission denied/);
  });

  it('is opened by the handler, not by the colleagues who may read the matter', async () => {
    const { matterId } = await lodge(intake);
    await assign(matterId);
    expect(await refusalOf(reveal(matterId, 'station-02-officer-2'))).toBe('PETITION_ACT_NOT_ALLOWED');
    expect(await done(reveal(matterId, 'station-02-officer'))).toEqual(petitioner);
  });

  it.each(['legal-reviewer', 'leader', 'discipline-officer'])('is not opened by %s', async (officer) => {
    const { matterId } = await lodge(intake);
    expect(await refusalOf(reveal(matterId, officer))).toBe('PETITION_ACT_NOT_ALLOWED');
  });

  it('does not exist for a unit the matter does not exist for', async () => {
    const { matterId } = await lodge(intake);
    expect(await refusalOf(reveal(matterId, 'station-03-officer'))).toBe('PETITION_NOT_FOUND');
  });

  it('is not kept with an anonymous matter, and then nothing is noted', async () => {
    const { matterId } = await lodge(intake, { petitioner: null });
    expect(await refusalOf(reveal(matterId, 'reception'))).toBe('IDENTITY_NOT_KEPT');
    expect(await intake.source.query('select 1 from identity_access where petition_id = $1', [matterId])).toEqual([]);
  });
});
