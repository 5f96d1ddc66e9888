import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, reachOf } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { Matters } from '../../test/matters.fixture.js';
import { recordParties } from '../assigning/record-parties.js';
import { decideAccess } from '../handling/handling.access.rules.js';
import { onClockEnded } from '../reactions/on-clock-ended.js';
import { onClockMoved } from '../reactions/on-clock-moved.js';
import { onClockStarted } from '../reactions/on-clock-started.js';
import { onPetitionWalled } from '../reactions/on-petition-walled.js';
import type { DueItem } from './due-item.table.js';
import { dueItemsByMatter } from './due-items.loader.js';
import { listDueItems } from './list-due-items.query.js';

let matters: Matters;
const OFFICERS = [
  'reception',
  'petition-officer',
  'station-01-officer',
  'station-01-head',
  'station-02-head',
  'petition-head',
  'legal-reviewer',
  'discipline-officer',
  'leader',
  'station-03-clerk',
];
beforeAll(async () => {
  matters = await Matters.open();
});
afterAll(() => matters?.close());
beforeEach(() => matters.service.at('2026-08-03T10:00:00+08:00'));

const list = (actor: Actor, filter: object = {}, page: object = {}) =>
  listDueItems(matters.service.read(actor), { filter, ...page });
async function all(actor: Actor, filter: object = {}): Promise<DueItem[]> {
  const found: DueItem[] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo }: Awaited<ReturnType<typeof list>> = await list(actor, filter, { first: 7, after });
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}
const mine = async (officer: string, id: string) =>
  (await all(matters.service.officer(officer))).filter((item) => item.matterId === id).map(({ rule }) => rule);
const clockOf = (id: string, rule = 'T03', dueDate = '2026-08-18') => ({
  clockId: id,
  rule,
  startDay: '2026-08-03',
  dueDate,
  status: 'RUNNING',
});

describe('the due list', () => {
  it('is not asked for a rule that there is not', async () => {
    await expect(list(matters.service.officer('leader'), { rule: 'T99' })).rejects.toThrow('filter.rule');
  });

  it('holds the duties of every service until they are done, and no window of the citizen', async () => {
    const id = await matters.registered();
    const clock = uuidv7();
    await matters.hear(onClockStarted, id, clockOf(clock));
    await matters.hear(onClockStarted, id, clockOf(uuidv7(), 'T30'));
    expect(await mine('reception', id)).toEqual(['T03']);
    await matters.hear(onClockMoved, id, { clockId: clock, startDay: '2026-08-03', dueDate: '2026-08-30' });
    expect(await matters.rows('select due_date from due_item where clock_id = $1', clock)).toEqual([
      { due_date: '2026-08-30' },
    ]);
    await matters.hear(onClockEnded, id, { clockId: clock });
    expect(await mine('reception', id)).toEqual([]);
  });

  it('follows the matter to the hands it is given to, and leaves those of an officer who lost it', async () => {
    const id = await matters.assigned();
    expect(await mine('station-01-officer', id)).toEqual(['T07', 'T11']);
    expect(await mine('station-01-head', id)).toEqual(['T07', 'T11']);
    expect(await mine('station-01-officer-2', id)).toEqual([]);
    expect(await mine('station-02-head', id)).toEqual([]);
    expect(await mine('leader', id)).toEqual(['T07', 'T11']);
    await matters.done(
      recordParties,
      { id, officers: [{ officer: 'station-01-officer', ground: 'RELATIVE' }] },
      'petition-officer',
    );
    expect(await mine('station-01-officer', id)).toEqual([]);
    expect(await matters.rows(`select unit, officer from due_item where matter_id = $1 and open`, id)).toEqual([
      { unit: 'petition-office', officer: null },
    ]);
  });

  it('shows nothing of a matter to those who must not know of it, also when the clock’s news was older than the wall', async () => {
    const id = await matters.registered();
    await matters.hear(onPetitionWalled, id, {}, [matters.wall.unit('legal-unit')]);
    await matters.hear(onClockStarted, id, clockOf(uuidv7()), []);
    expect(await mine('legal-reviewer', id)).toEqual([]);
    expect(await mine('petition-officer', id)).toEqual(['T03']);
    expect(await dueItemsByMatter(matters.service.read(matters.service.officer('legal-reviewer')), [id])).toEqual([[]]);
  });

  it('groups by the last day and the legal day of today', async () => {
    const id = await matters.registered();
    const days = { OVERDUE: '2026-08-02', TODAY: '2026-08-03', SOON: '2026-08-06', LATER: '2026-08-07' };
    for (const [index, day] of Object.values(days).entries())
      await matters.hear(onClockStarted, id, clockOf(uuidv7(), ['T03', 'T06', 'T09', 'T26'][index], day));
    for (const [group, day] of Object.entries(days)) {
      const found = (await all(matters.service.officer('leader'), { group })).filter((item) => item.matterId === id);
      expect(found.map(({ dueDate }) => dueDate)).toEqual([day]);
    }
  });

  it('is for officers; a filter that does not exist and a foreign cursor are refused', async () => {
    await expect(list(matters.service.anonymous)).rejects.toThrow(/no due list/);
    await expect(list(matters.service.officer('leader'), { colour: 'red' })).rejects.toThrow(/filter/);
    await expect(list(matters.service.officer('leader'), {}, { first: 1000 })).rejects.toThrow(/first/);
    const { pageInfo } = await list(matters.service.officer('leader'), {}, { first: 1 });
    await expect(list(matters.service.officer('petition-officer'), {}, { after: pageInfo.endCursor })).rejects.toThrow(
      /after/,
    );
  });
});

describe('the predicate of the list and the decision of the rules', () => {
  it('say the same of every duty to every post', async () => {
    await fill(400, 0.2);
    const items = await matters.rows<{
      clock_id: string;
      matter_id: string;
      unit: string;
      officer: string | null;
      recused: string[];
      wall: string[];
    }>('select * from due_item where open');
    for (const code of OFFICERS) {
      const actor = matters.service.officer(code);
      const reach = await reachOf({ tx: matters.service.source.manager, actor });
      const allowed = items.filter(
        (item) =>
          decideAccess(
            actor,
            'listDue',
            {
              matterId: item.matter_id,
              handler: item.officer,
              leaderInCharge: null,
              unit: item.unit,
              firstContact: null,
              recused: item.recused,
              organs: [],
              wall: item.wall,
            },
            reach,
          ).allow,
      );
      expect((await all(actor)).map(({ clockId }) => clockId).sort()).toEqual(
        allowed.map((item) => item.clock_id).sort(),
      );
    }
  });

  it('read one range of an index, however many duties are open', async () => {
    await fill(5000, 0.05);
    await matters.cluster('vacuum analyze due_item');
    const plan = await matters.planOf(matters.service.officer('station-01-head'));
    expect(plan).toMatch(/due_item_open_of_unit/);
    expect(plan).not.toMatch(/Seq Scan on due_item/);
  });
});

/** Open duties of ten units and some officers, a share of them walled off from one unit or recused from one officer. */
async function fill(count: number, share: number): Promise<void> {
  const units = [
    ...Array.from({ length: 6 }, (_, index) => `station-0${index + 1}`),
    'petition-office',
    'legal-unit',
    'traffic-police',
    'public-order',
  ];
  const walls = ['station-01', 'legal-unit', 'bureau', 'petition-office'].map((unit) => matters.wall.unit(unit));
  await matters.rows(
    `insert into due_item (clock_id, matter_id, producer, rule, class, unit, officer, start_day, due_date, recused, wall)
     select gen_random_uuid(), gen_random_uuid(), 'intake', 'T03', 'APPEAL_REQUEST', ($2::text[])[1 + n % 10], case when n % 3 = 0 then ($3::text[])[1 + n % 7 % 3] end, '2026-08-01',
            date '2026-08-01' + n % 90, case when n % 11 = 0 then array[($3::text[])[1 + n % 3]] else '{}' end, case when random() < $5 then array[($4::text[])[1 + n % 4]] else '{}' end
       from generate_series(1, $1) n`,
    count,
    units,
    ['reception', 'station-01-officer', 'station-01-head'],
    walls,
    share,
  );
}
