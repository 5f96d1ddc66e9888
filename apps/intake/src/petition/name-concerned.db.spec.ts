import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestService } from '@redress/service-kit/testing';
import { done, lodge, openIntake, react, refusalOf } from '../../test/intake.js';
import { onOfficerChanged } from '../reactions/on-officer-changed.js';
import { onPetitionAssigned } from '../reactions/on-petition-assigned.js';
import { onPetitionRecusalDecided } from '../reactions/on-petition-recusal-decided.js';
import { seePetitions } from './find-petition.query.js';
import { linkPetitions } from './link-petitions.js';
import { listPetitions } from './list-petitions.query.js';
import { nameConcerned } from './name-concerned.js';
import type { Concerned } from './wall-of.js';

let intake: TestService;
const name = (id: string, concerned: Concerned[], officer = 'petition-officer') =>
  intake.acts.run(nameConcerned, { id, concerned }, intake.officer(officer));
const accused: Concerned = { kind: 'officer', code: 'station-01-officer' };
async function sees(officer: string, id: string): Promise<boolean> {
  const reader = intake.read(intake.officer(officer));
  const [one] = await seePetitions(reader, [id]);
  const listed = (await listPetitions(reader, { first: 100 })).edges.some(({ node }) => node.id === id);
  expect(listed).toBe(one !== null);
  return listed;
}
const assign = (id: string, unit: string, handler: string) =>
  react(intake, onPetitionAssigned, id, {
    class: 'APPEAL_REQUEST',
    unit,
    handler,
    leaderInCharge: null,
    round: 1,
    assignedOn: '2026-03-02',
    dueDate: '2026-05-01',
  });
const wallOf = async (id: string, table: string, key: string) =>
  (await intake.source.query<{ wall: string[] }[]>(`select wall from ${table} where ${key} = $1`, [id])).map(
    ({ wall }) => wall,
  );

beforeAll(async () => {
  intake = await openIntake();
}, 30_000);
afterAll(() => intake?.close());

describe('somebody turns out to be complained about', () => {
  it('and from then on the matter does not exist for them, their unit and their superior', async () => {
    const { matterId } = await lodge(intake);
    await assign(matterId, 'station-01', 'station-01-officer-2');
    expect(await sees('station-01-officer-2', matterId)).toBe(true);
    await done(name(matterId, [accused]));
    for (const officer of ['station-01-officer', 'station-01-officer-2', 'station-01-head'])
      expect(await sees(officer, matterId)).toBe(false);
    expect(await sees('petition-officer', matterId)).toBe(true);
    expect(await refusalOf(name(matterId, [accused], 'station-01-head'))).toBe('PETITION_NOT_FOUND');
  });

  it('and every row and every later event carries the full wall', async () => {
    const { matterId } = await lodge(intake, { channel: 'LETTER' });
    const { wall } = await done(name(matterId, [accused]));
    expect(wall.length).toBe(3);
    for (const [table, key] of [
      ['petition', 'id'],
      ['clock', 'matter_id'],
      ['notice', 'petition_id'],
    ] as const)
      for (const row of await wallOf(matterId, table, key)) expect(row).toEqual(wall);
    const [event] = await intake.source.query(
      `select wall from outbox where aggregate_id = $1 and type = 'petition.walled'`,
      [matterId],
    );
    expect(event.wall).toEqual(wall);
  });

  it('and their unit answers for the matter no more', async () => {
    const { matterId } = await lodge(intake, {}, 'station-01-clerk');
    const { unit } = await done(name(matterId, [accused]));
    expect(unit).toBe('petition-office');
    expect(await sees('station-01-clerk', matterId)).toBe(false);
  });

  it('and the repeats that say the same are hidden with it', async () => {
    const [first, later] = [await lodge(intake), await lodge(intake)];
    await done(
      intake.acts.run(
        linkPetitions,
        { id: later.matterId, firstId: first.matterId },
        intake.officer('petition-officer'),
      ),
    );
    const { wall } = await done(name(first.matterId, [accused]));
    expect(await wallOf(later.matterId, 'petition', 'id')).toEqual([wall]);
  });

  it('and somebody nobody knows is not a wall around anybody', async () => {
    const { matterId } = await lodge(intake);
    expect(await refusalOf(name(matterId, [{ kind: 'officer', code: 'nobody' }]))).toBe('CONCERNED_NOT_IN_DIRECTORY');
  });

  it('and is named by the petition office only', async () => {
    const { matterId } = await lodge(intake);
    expect(await refusalOf(name(matterId, [accused], 'reception'))).toBe('PETITION_ACT_NOT_ALLOWED');
  });
});

describe('a transfer in the directory', () => {
  const moved = {
    code: 'station-05-officer',
    unit: 'station-06',
    roles: ['caseworker'],
    superior: 'station-06-head',
    head: false,
    relatives: [],
    active: true,
  };

  it('hides the matters about the officer from the new unit too, and from the old one still', async () => {
    const { matterId } = await lodge(intake, { concerned: [{ kind: 'officer', code: 'station-05-officer' }] });
    await assign(matterId, 'station-06', 'station-06-officer');
    expect(await sees('station-06-officer', matterId)).toBe(true);
    await intake.source.query(
      `update officer_copy set unit = 'station-06', superior = 'station-06-head' where code = 'station-05-officer'`,
    );
    await react(intake, onOfficerChanged, matterId, moved);
    for (const officer of ['station-06-officer', 'station-06-head', 'station-05-officer-2', 'station-05-head'])
      expect(await sees(officer, matterId)).toBe(false);
  });

  it('that changes nothing for a matter is not told again', async () => {
    const { matterId } = await lodge(intake, { concerned: [{ kind: 'officer', code: 'station-05-officer' }] });
    await react(intake, onOfficerChanged, matterId, moved);
    expect(
      await intake.source.query(`select 1 from outbox where aggregate_id = $1 and type = 'petition.walled'`, [
        matterId,
      ]),
    ).toEqual([]);
  });
});

describe('a granted recusal', () => {
  const decide = (id: string, officer: string, granted: boolean) =>
    react(intake, onPetitionRecusalDecided, id, {
      class: 'APPEAL_REQUEST',
      unit: 'station-02',
      officer,
      granted,
      decidedOn: '2026-03-03',
    });

  it('takes reading away from the officer and from nobody else of the unit', async () => {
    const { matterId } = await lodge(intake);
    await assign(matterId, 'station-02', 'station-02-officer');
    await decide(matterId, 'station-02-officer', false);
    expect(await sees('station-02-officer', matterId)).toBe(true);
    await decide(matterId, 'station-02-officer', true);
    expect(await sees('station-02-officer', matterId)).toBe(false);
    expect(await sees('station-02-officer-2', matterId)).toBe(true);
  });
});

it('a matter that is given to another unit is read by the first one no more', async () => {
  const { matterId } = await lodge(intake);
  await assign(matterId, 'station-02', 'station-02-officer');
  await assign(matterId, 'station-03', 'station-03-officer');
  expect(await sees('station-02-officer', matterId)).toBe(false);
  expect(await sees('station-03-officer', matterId)).toBe(true);
});
