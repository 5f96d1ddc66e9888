import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR, DEFAULT_RULE_SET } from '@redress/deadlines';
import type { Actor } from '@redress/service-kit';
import type { Desk } from '@redress/service-kit/testing';
import { v7 as uuidv7 } from 'uuid';
import { ClockOwner } from '../../test/clock-owner.fixture.js';
import { OversightDesk } from '../../test/oversight.fixture.js';
import { onClockStarted } from '../reactions/on-clock-started.js';
import { onBusParked } from '../reactions/on-bus-parked.js';
import { resolveDifference } from './resolve-difference.js';
import { ledgerByMatter, listDifferences } from './see-ledger.query.js';

let desk: OversightDesk;
let owner: ClockOwner;
beforeAll(async () => {
  [desk, owner] = [await OversightDesk.open(), await ClockOwner.open()];
});
beforeEach(() => at('2026-08-03T10:00:00+08:00'));
afterAll(async () => {
  await desk?.close();
  await owner?.close();
});

const T11 = { rule: 'T11', startEvent: 'petition.accepted', startDay: '2026-08-03' };
const read = (who: string | Actor) => desk.service.read(desk.who(who));
const at = (instant: string) => Promise.all([desk.at(instant), owner.at(instant)]);
/** The owner closes its day, oversight hears of it, and ten minutes later compares. */
async function reconcile(day: string): Promise<void> {
  await at(`${day}T00:00:05+08:00`);
  await owner.closeDay();
  await owner.tell(desk);
  await at(`${day}T00:10:30+08:00`);
  await desk.service.timers.fireDue();
}
async function started(given: object = {}, wall: string[] = []): Promise<string> {
  const id = await desk.registered(wall);
  await owner.start(id, { ...T11, ...given }, wall);
  await owner.tell(desk);
  return id;
}
const ledger = async (id: string) => ((await ledgerByMatter(read('discipline-officer'), [id]))[0] ?? [])[0];
const differences = async (id: string, who = 'discipline-officer') =>
  (await listDifferences(read(who), { first: 100 })).edges
    .filter(({ node }) => node.matterId === id)
    .map(({ node }) => [node.kind, node.ledgerSays, node.ownerSays, node.status].join(' '));

const asSuperuser = ({ service }: Desk, sql: string) => service.cluster.run(service.database, sql);

describe('the ledger', () => {
  it('computes every date itself, and follows extension, correction and end', async () => {
    const id = await started();
    expect(await ledger(id)).toMatchObject({ dueDate: '2026-10-08', toldDue: '2026-10-08', status: 'RUNNING' });
    await at('2026-09-28T10:00:00+08:00');
    await owner.extend(id, 30, true);
    await owner.tell(desk);
    expect(await ledger(id)).toMatchObject({ dueDate: '2026-11-02', extensionDays: 30, correctedOn: '2026-09-28' });
    await owner.end(id, ['T11'], { on: '2026-11-02', cause: 'notice.served OPINION' });
    await owner.tell(desk);
    expect(await ledger(id)).toMatchObject({ status: 'MET', endedOn: '2026-11-02', endedBy: 'notice.served OPINION' });
    expect(await differences(id)).toEqual([]);
  });

  it('knows a duty that fell away from one that was met or missed', async () => {
    const [stopped, late] = [await started(), await started()];
    await owner.end(stopped, null, { on: '2026-08-10', cause: 'withdrawPetition', stopped: true });
    await owner.end(late, null, { on: '2026-10-09', cause: 'notice.served OPINION' });
    await owner.tell(desk);
    expect([(await ledger(stopped))?.status, (await ledger(late))?.status]).toEqual(['STOPPED', 'MISSED']);
  });

  it('opens a task when an owner says another last day than the law gives, and one when its end is another by it', async () => {
    const id = await desk.registered();
    const clock = { clockId: uuidv7(), rule: 'T11', class: 'APPEAL_REQUEST', unit: 'station-01', variant: null };
    const start = {
      startEvent: 'x',
      startDay: '2026-08-03',
      extensionDays: 0,
      excluded: [],
      ruleSet: DEFAULT_RULE_SET.version,
      calendar: DEFAULT_CALENDAR.version,
    };
    const told = { ...clock, ...start, nominalDate: '2026-10-02', dueDate: '2026-10-31', official: true };
    await desk.hear(onClockStarted, id, { ...told, status: 'RUNNING', reason: null });
    expect(await ledger(id)).toMatchObject({ dueDate: '2026-10-08', toldDue: '2026-10-31' });
    expect(await differences(id)).toEqual(['DATE 2026-10-08 2026-10-31 OPEN']);
  });
});

describe('the daily comparison', () => {
  it('finds nothing where owner and ledger agree', async () => {
    const id = await started();
    await reconcile('2026-08-04');
    expect(await differences(id)).toEqual([]);
  });

  it('finds a row that was changed behind the back of the events, once, and lets go when it is put right', async () => {
    const id = await started();
    await owner.rows(`update clock set due_date = '2026-12-31' where matter_id = $1`, id);
    await reconcile('2026-08-04');
    await reconcile('2026-08-05');
    expect(await differences(id)).toEqual(['ROW_DATE 2026-10-08 2026-12-31 OPEN']);
    await owner.rows(`update clock set due_date = '2026-10-08' where matter_id = $1`, id);
    await reconcile('2026-08-06');
    expect(await differences(id)).toEqual(['ROW_DATE 2026-10-08 2026-12-31 GONE']);
  });

  it('finds a clock that is gone, one that nobody was told of, and one nobody noticed to be overdue', async () => {
    const [gone, extra, late] = [await started(), await started(), await started()];
    await asSuperuser(owner, `delete from clock where matter_id = '${gone}'`);
    await asSuperuser(desk, `delete from ledger_clock where matter_id = '${extra}'`);
    await owner.rows(`delete from timer`);
    await reconcile('2026-10-12');
    expect(await differences(gone)).toEqual(['MISSING RUNNING  OPEN']);
    expect(await differences(late)).toEqual(['OVERDUE OVERDUE IN_TIME OPEN']);
    const [clock] = await owner.rows<{ id: string }>('select id from clock where matter_id = $1', extra);
    const [unknown] = await desk.rows('select kind, owner_says from ledger_difference where subject = $1', clock?.id);
    expect(unknown).toEqual({ kind: 'EXTRA', owner_says: '2026-10-08' });
  });

  it('finds an ended clock that was taken out or whose end was changed, by the numbers alone', async () => {
    const id = await started({ rule: 'T10' });
    await owner.end(id, ['T10'], { on: '2026-08-05', cause: 'notice.served OPINION' });
    await owner.tell(desk);
    await owner.rows(`update clock set status = 'MISSED' where matter_id = $1`, id);
    await reconcile('2026-08-06');
    const counts = await desk.rows(
      `select subject, owner_says from ledger_difference where kind = 'COUNT' and rule = 'T10' and status = 'OPEN' order by subject`,
    );
    expect(counts).toEqual([
      { subject: 'T10/MET', owner_says: '-1' },
      { subject: 'T10/MISSED', owner_says: '+1' },
    ]);
  });

  it('takes a matter whose events are parked for a task until somebody has looked', async () => {
    const id = await desk.registered();
    const parked = {
      consumer: 'assignment',
      stream: `intake:petition:${id}`,
      errorClass: 'Poison',
      parkedOn: '2026-08-03',
    };
    await desk.hear(onBusParked, id, parked);
    await desk.hear(onBusParked, id, parked);
    await reconcile('2026-08-07');
    expect(await differences(id)).toEqual(['PARKED  Poison OPEN']);
  });
});

describe('the tasks of the ledger', () => {
  const parked = async (wall: string[] = []) => {
    const id = await desk.registered(wall);
    const facts = { consumer: 'assignment', stream: id, errorClass: 'Poison', parkedOn: '2026-08-03' };
    await desk.hear(onBusParked, id, facts, { wall });
    const [task] = await desk.rows<{ id: string }>('select id from ledger_difference where matter_id = $1', id);
    return { matter: id, id: task?.id as string };
  };
  const input = { words: '已核对，属数据录入问题' };

  it('are discipline’s: nobody else lists or resolves them', async () => {
    const { id } = await parked();
    for (const who of ['petition-officer', 'leader', 'station-01-head', 'admin', 'reception']) {
      await expect(listDifferences(read(who), {})).rejects.toThrow('does not watch');
      expect(await desk.code(resolveDifference, { id, ...input }, who)).toBe('DIFFERENCE_NOT_FOUND');
    }
    const resolved = await desk.done(resolveDifference, { id, ...input }, 'discipline-officer');
    expect(resolved).toMatchObject({ status: 'RESOLVED', resolvedBy: 'discipline-officer', words: input.words });
    expect(await desk.code(resolveDifference, { id, ...input }, 'discipline-officer')).toBe('DIFFERENCE_WRONG_STATE');
  });

  it('are answered in the version that was seen', async () => {
    const { id } = await parked();
    expect(await desk.code(resolveDifference, { id, ...input, expectedVersion: 7 }, 'discipline-officer')).toBe(
      'VERSION_CONFLICT',
    );
  });

  it('behind the wall do not exist, also when the wall came later', async () => {
    const wall = [desk.wall.unit('discipline')];
    const [hidden, later] = [await parked(wall), await parked()];
    await desk.moved(later.matter, 'walled', { unit: null }, wall);
    for (const task of [hidden, later]) {
      expect(await differences(task.matter)).toEqual([]);
      expect(await desk.code(resolveDifference, { id: task.id, ...input }, 'discipline-officer')).toBe(
        'DIFFERENCE_NOT_FOUND',
      );
      expect((await ledgerByMatter(read('discipline-officer'), [task.matter]))[0]).toBeNull();
    }
    const elsewhere = desk.service.officer('x', { roles: ['oversight'], unit: 'bureau' });
    const seen = (await listDifferences(read(elsewhere), { first: 100 })).edges.map(({ node }) => node.matterId);
    expect(seen).toEqual(expect.arrayContaining([hidden.matter, later.matter]));
  });

  it('are paged and filtered', async () => {
    const first = await listDifferences(read('discipline-officer'), { first: 1, filter: { kind: 'PARKED' } });
    expect(first.edges).toHaveLength(1);
    const { endCursor: after } = first.pageInfo;
    const second = await listDifferences(read('discipline-officer'), { first: 1, after, filter: { kind: 'PARKED' } });
    expect(second.edges[0]?.node.id).not.toBe(first.edges[0]?.node.id);
  });
});
