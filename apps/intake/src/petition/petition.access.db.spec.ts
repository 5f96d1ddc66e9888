import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Prng } from '@redress/demo';
import { v7 as uuidv7 } from 'uuid';
import { type Actor, rows, statement } from '@redress/service-kit';
import type { TestService } from '@redress/service-kit/testing';
import { lodge, openIntake } from '../../test/intake.js';
import { seePetitions } from './find-petition.query.js';
import { listPetitions } from './list-petitions.query.js';
import { petitionTable } from './petition.table.js';
import { accessParameters, accessPredicate } from './petition.access.rules.js';

const MATTERS = 50;
const ACTORS = 80;
const units = ['station-01', 'station-02', 'station-03', 'petition-office'];
const officers = ['one', 'two', 'three', 'four'];
const roles = ['reception', 'petition-officer', 'caseworker', 'unit-head', 'legal', 'leader', 'oversight', 'admin'];
const statuses = ['REGISTERED', 'SCREENED', 'ACCEPTED', 'WITHDRAWN', 'VOIDED', 'RESTRICTED_REPORT'];
const chance = new Prng(7);
const some = <T>(from: readonly T[]): T[] => from.filter(() => chance.int(4) === 0);

let intake: TestService;
let ids: string[];
let tokens: string[];

/** A matter like the first one, with unit, wall, readers and recusals as chance has it. */
async function anyMatter(like: string): Promise<string> {
  const id = uuidv7();
  const columns = petitionTable.list.replaceAll(/ as "\w+"/g, '');
  await intake.source.query(
    `insert into petition (${columns})
     select ${columns.replace(/^id/, '$2::uuid').replace(/\bcode\b/, '$2::text')} from petition where id = $1`,
    [like, id],
  );
  await intake.source.query('update petition set unit = $2, registered_by = $3, status = $4, wall = $5 where id = $1', [
    id,
    chance.pick(units),
    chance.pick(officers),
    chance.pick(statuses),
    some(tokens),
  ]);
  const readers = [
    ...some(units).map((code) => ({ kind: 'unit', code })),
    ...some(officers).map((code) => ({ kind: 'officer', code })),
  ];
  await intake.source.query(
    `insert into reader select $1, kind, code, '2026-03-02' from jsonb_to_recordset($2) as t(kind text, code text)`,
    [id, JSON.stringify(readers)],
  );
  await intake.source.query(`insert into recused select $1, unnest($2::text[]), '2026-03-02'`, [id, some(officers)]);
  return id;
}

beforeAll(async () => {
  intake = await openIntake();
  const { wall } = intake.acts.tools;
  tokens = [...units.map((unit) => wall.unit(unit)), ...officers.map((officer) => wall.officer(officer))];
  const { matterId } = await lodge(intake);
  ids = [];
  for (let count = 0; count < MATTERS; count += 1) ids.push(await anyMatter(matterId));
  await intake.source.query('delete from reader where petition_id = $1', [matterId]);
  await intake.source.query(`update petition set status = 'VOIDED' where id = $1`, [matterId]);
}, 60_000);
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
}, 60_000);
