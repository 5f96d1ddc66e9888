import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Prng } from '@redress/demo';
import { type Actor, rows, statement } from '@redress/service-kit';
import type { TestService } from '@redress/service-kit/testing';
import { lodge, openIntake } from '../../test/intake.js';
import { seePetitions } from './find-petition.query.js';
import { listPetitions } from './list-petitions.query.js';
import { accessParameters, accessPredicate } from './petition.access.rules.js';

const MATTERS = 60;
const ACTORS = 120;
const units = ['station-01', 'station-02', 'station-03', 'petition-office'];
const officers = ['one', 'two', 'three', 'four'];
const roles = ['reception', 'petition-officer', 'caseworker', 'unit-head', 'legal', 'leader', 'oversight', 'admin'];
const statuses = ['REGISTERED', 'SCREENED', 'ACCEPTED', 'WITHDRAWN', 'VOIDED', 'RESTRICTED_REPORT'];
const chance = new Prng(7);
const some = <T>(from: readonly T[]): T[] => from.filter(() => chance.int(4) === 0);

let intake: TestService;
let ids: string[];
let tokens: string[];

beforeAll(async () => {
  intake = await openIntake();
  tokens = [
    ...units.map((unit) => intake.acts.tools.wall.unit(unit)),
    ...officers.map((officer) => intake.acts.tools.wall.officer(officer)),
  ];
  ids = [];
  for (let count = 0; count < MATTERS; count += 1) {
    const { matterId } = await lodge(intake);
    ids.push(matterId);
    await intake.source.query(
      'update petition set unit = $2, registered_by = $3, status = $4, wall = $5 where id = $1',
      [matterId, chance.pick(units), chance.pick(officers), chance.pick(statuses), some(tokens)],
    );
    for (const unit of some(units))
      await intake.source.query(`insert into reader values ($1, 'unit', $2, '2026-03-02')`, [matterId, unit]);
    for (const officer of some(officers))
      await intake.source.query(`insert into reader values ($1, 'officer', $2, '2026-03-02')`, [matterId, officer]);
    for (const officer of some(officers))
      await intake.source.query(`insert into recused values ($1, $2, '2026-03-02')`, [matterId, officer]);
  }
}, 30_000);
afterAll(() => intake?.close());

const listed = statement(`select p.id from petition p where ${accessPredicate(1)}`);
const anyActor = (): Actor =>
  intake.officer(chance.pick(officers), { roles: [chance.pick(roles), chance.pick(roles)], unit: chance.pick(units) });

it('a list shows exactly the matters that the access rules let this officer read, for any officer and any matter', async () => {
  let shown = 0;
  for (let count = 0; count < ACTORS; count += 1) {
    const actor = anyActor();
    const read = (await seePetitions(intake.read(actor), ids)).flatMap((petition) => petition?.id ?? []);
    if (!actor.roles.some((role) => role !== 'admin')) {
      expect(read).toEqual([]);
      await expect(listPetitions(intake.read(actor), {})).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      continue;
    }
    const found = (await rows<{ id: string }>(intake.source.manager, listed, accessParameters(actor))).map(
      ({ id }) => id,
    );
    expect(found.sort()).toEqual(read.sort());
    shown += read.length;
  }
  expect(shown).toBeGreaterThan(ACTORS);
});
