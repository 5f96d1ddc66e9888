import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { petitions } from '@redress/demo';
import { isRefused } from '@redress/service-kit';
import { serviceDatabase, type TestService } from '@redress/service-kit/testing';
import { registerPetition, type Registration } from './register-petition.js';

let intake: TestService;
const [demo] = petitions(1, 1);
const lodged = {
  channel: 'VISIT' as const,
  petitioner: demo!.petitioner,
  text: demo!.text,
  title: demo!.title,
  requests: [...demo!.requests],
};

async function registered(
  input: Partial<Parameters<typeof registerPetition>[1]> = {},
  officer = 'reception',
  key?: string,
): Promise<Registration> {
  const result = await intake.acts.run(
    registerPetition,
    { ...lodged, ...input },
    intake.officer(officer),
    key ? { key } : {},
  );
  if (isRefused(result)) throw new Error(result.refused.code);
  return result;
}

beforeAll(async () => {
  intake = await serviceDatabase('intake', join(import.meta.dirname, '../..'));
});
afterAll(() => intake?.close());

describe('registering on the spot', () => {
  it('starts the notice clock and meets the registration clock with the receipt', async () => {
    const { matterId } = await registered();
    const clocks = await intake.source.query('select rule, status from clock where matter_id = $1 order by rule', [
      matterId,
    ]);
    expect(clocks).toEqual([
      { rule: 'T01', status: 'MET' },
      { rule: 'T03', status: 'RUNNING' },
    ]);
  });

  it('tells other services of the matter, its clocks and the served receipt in one stream without a gap', async () => {
    const { matterId } = await registered();
    const events = await intake.source.query(
      'select type, stream_seq::int as seq from outbox where aggregate_id = $1 order by pos',
      [matterId],
    );
    expect(events.map((event: { type: string }) => event.type)).toEqual([
      'petition.registered',
      'clock.started',
      'clock.ended',
      'clock.started',
      'notice.served',
    ]);
    expect(events.map((event: { seq: number }) => event.seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives the same receipt when the same request comes again', async () => {
    const key = 'a-key-of-the-client-0001';
    const first = await registered({}, 'reception', key);
    expect(await registered({}, 'reception', key)).toEqual(JSON.parse(JSON.stringify(first)));
    const [{ n }] = await intake.source.query('select count(*)::int as n from petition where id = $1', [
      first.matterId,
    ]);
    expect(n).toBe(1);
  });

  it('refuses a key that was used for something else, and changes nothing', async () => {
    const key = 'a-key-of-the-client-0002';
    await registered({}, 'reception', key);
    const other = await intake.acts.run(
      registerPetition,
      { ...lodged, text: 'something else' },
      intake.officer('reception'),
      { key },
    );
    expect(other).toMatchObject({ refused: { code: 'IDEMPOTENCY_CONFLICT' } });
  });

  it('hides a complaint about an officer from the officer’s unit before the first save returns', async () => {
    const { matterId } = await registered({ concerned: [{ kind: 'officer', code: 'station-01-officer' }] });
    const [{ wall, unit }] = await intake.source.query('select wall, unit from petition where id = $1', [matterId]);
    const colleague = intake.officer('station-01-officer-2');
    expect(colleague.wall.some((token) => wall.includes(token))).toBe(true);
    expect(unit).not.toBe('station-01');
  });

  it.each([
    ['an office that is not in the directory', { office: 'nowhere' }, 'OFFICE_NOT_IN_DIRECTORY'],
    [
      'a complaint about somebody nobody knows',
      { concerned: [{ kind: 'officer' as const, code: 'nobody' }] },
      'CONCERNED_NOT_IN_DIRECTORY',
    ],
    [
      'a complaint about a unit by the code of an officer',
      { concerned: [{ kind: 'unit' as const, code: 'station-01-officer' }] },
      'CONCERNED_NOT_IN_DIRECTORY',
    ],
  ])('refuses %s, and keeps nothing', async (_what, input, code) => {
    const count = async () => (await intake.source.query('select count(*)::int as n from submission'))[0].n;
    const before = await count();
    await expect(registered(input)).rejects.toThrow(code);
    expect(await count()).toBe(before);
  });

  it('takes what a citizen hands in for a unit of the directory', async () => {
    const { office } = await intake.acts
      .run(registerPetition, { ...lodged, channel: 'WEB' as const, office: 'station-01' }, intake.anonymous)
      .then((result) => (isRefused(result) ? { office: result.refused.code } : result));
    expect(office).toBe('station-01');
  });

  it('never makes a petition of a report about an officer', async () => {
    const { matterId } = await registered({ class: 'REPORT' });
    expect(await intake.source.query('select 1 from petition where id = $1', [matterId])).toEqual([]);
    const [event] = await intake.source.query('select topic, payload from outbox where aggregate_id = $1', [matterId]);
    expect(event).toMatchObject({ topic: 'redress.restricted', payload: { reportId: matterId } });
  });

  it('keeps the identity out of reach of the serving role', async () => {
    await expect(intake.source.query('select * from identity.person')).rejects.toThrow(/permission denied/);
  });

  it('lets nobody rewrite the history', async () => {
    await expect(intake.source.query(`update history set act = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(intake.cluster.run(intake.database, 'delete from history')).rejects.toThrow(/append only/);
  });
});
