import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { leafHash, merkleRoot, verifyConsistency } from '@redress/proof';
import { v7 as uuidv7 } from 'uuid';
import { noteThing, openNotebook, writeNote } from '../../test/notebook/notebook.js';
import type { ActContext } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import type { Clock, ClockStart } from '../clock/clock.js';
import { endClocks } from '../clock/end-clock.js';
import { startClock } from '../clock/start-clock.js';
import type { TestService } from '../testing/index.js';
import { expectDayToClose } from './close-day.js';
import { headHistory } from './head-history.js';
import { reconcileClocks } from './reconcile-clocks.js';

let notebook: TestService;
const self = serviceActor('notebook');
beforeAll(async () => {
  notebook = await openNotebook();
});
beforeEach(() => notebook.at('2025-09-01T09:00:00+08:00'));
afterAll(() => notebook?.close());

const run = <R>(work: (ctx: ActContext) => Promise<R>) => notebook.acts.run(work, null, self) as Promise<R>;
const sent = async (type: string): Promise<Record<string, unknown>[]> =>
  (await notebook.source.query('select payload from outbox where type = $1 order by pos', [type])).map(
    ({ payload }: { payload: Record<string, unknown> }) => payload,
  );
const matter = () => {
  const id = uuidv7();
  return { thing: noteThing(id), id, class: 'APPEAL_REQUEST' as const, unit: 'bureau', wall: ['hidden-from'] };
};
const T11: ClockStart = { rule: 'T11', startEvent: 'petition.accepted', startDay: '2025-09-01' };

describe('the clocks of a service, once a day', () => {
  it('are told: the running ones with their last day, the others as numbers by rule and end, and nobody behind a wall', async () => {
    const [one, two] = [matter(), matter()];
    const clock = await run((ctx) => startClock(ctx, one, T11));
    await run((ctx) => startClock(ctx, two, T11));
    await run((ctx) => endClocks(ctx, two.thing, null, { on: '2025-09-02', cause: 'test' }));
    await run((ctx) => startClock(ctx, matter(), { ...T11, rule: 'T03', notApplicable: 'BACKLOG' }));
    await run(reconcileClocks);
    expect(await sent('clock.counted')).toEqual([
      {
        countedOn: '2025-09-01',
        countedAt: expect.any(String),
        after: null,
        through: null,
        running: [{ clockId: clock.id, dueDate: '2025-10-31', overdue: false }],
        rules: [
          { rule: 'T03', met: 0, missed: 0, stopped: 0, notApplicable: 1 },
          { rule: 'T11', met: 1, missed: 0, stopped: 0, notApplicable: 0 },
        ],
      },
    ]);
  });

  it('go in several events when they are many, and every clock stands between the bounds of its event', async () => {
    await notebook.source.query(`delete from outbox`);
    const many = Array.from({ length: 505 }, matter);
    await run(async (ctx) => {
      for (const one of many) await startClock(ctx, one, T11);
    });
    await run(reconcileClocks);
    const pages = (await sent('clock.counted')) as unknown as {
      after: string | null;
      through: string | null;
      running: { clockId: string }[];
      rules: object[];
    }[];
    expect(pages.map(({ running }) => running.length)).toEqual([500, 6]);
    expect(pages.map(({ after }) => after)).toEqual([null, pages[0]?.through]);
    expect(pages[1]?.through).toBeNull();
    expect(pages[0]?.running.at(-1)?.clockId).toBe(pages[0]?.through);
    expect(pages.map(({ rules }) => rules.length > 0)).toEqual([false, true]);
  });
});

describe('the head of a history', () => {
  interface Head {
    readonly size: number;
    readonly root: string;
    readonly previousSize: number;
    readonly proof: string[];
  }
  const bytes = (text: string) => Buffer.from(text, 'hex');
  const follows = (before: Head, after: Head) =>
    verifyConsistency(
      { size: before.size, root: bytes(before.root) },
      { size: after.size, root: bytes(after.root) },
      after.proof.map(bytes),
    );
  const head = async () => {
    await run(headHistory);
    return (await sent('history.headed')).at(-1) as unknown as Head;
  };

  it('covers every entry, keeps the places of the earlier ones, and is the root of their hashes', async () => {
    await notebook.acts.run(writeNote, { title: 'first' }, notebook.officer('reception'));
    const before = await head();
    expect(before.size).toBe(1);
    await notebook.acts.run(writeNote, { title: 'second' }, notebook.officer('reception'));
    const after = await head();
    const hashes: { hash: Buffer }[] = await notebook.source.query(
      'select hash from history_leaf join history using (thing_type, thing_id, seq) order by position',
    );
    expect(after).toMatchObject({
      size: 2,
      root: merkleRoot(hashes.map(({ hash }) => leafHash(hash))).toString('hex'),
    });
    expect(before.root).toBe(leafHash(hashes[0]!.hash).toString('hex'));
    expect(after.previousSize).toBe(before.size);
    expect(follows(before, after)).toBe(true);
    expect(follows({ ...before, root: after.root }, after)).toBe(false);
  });

  it('does not follow from the one before when an entry was changed meanwhile, by whoever', async () => {
    const before = await head();
    await notebook.cluster.run(
      notebook.database,
      `set session_replication_role = replica; update history set hash = set_byte(hash, 5, get_byte(hash, 5) # 1) where act = 'writeNote'`,
    );
    expect(follows(before, await head())).toBe(false);
  });

  it('nor when an entry is gone', async () => {
    const before = await head();
    await notebook.cluster.run(
      notebook.database,
      `set session_replication_role = replica; delete from history where (thing_type, thing_id, seq) = (select thing_type, thing_id, seq from history limit 1)`,
    );
    const after = await head();
    expect([after.size, follows(before, after)]).toEqual([before.size, false]);
  });

  it('cannot be given other places by the serving role', async () => {
    await head();
    await expect(notebook.source.query('update history_leaf set position = position + 100')).rejects.toThrow();
    await expect(notebook.source.query('delete from history_leaf')).rejects.toThrow();
  });
});

describe('the timer of the day', () => {
  it('waits for the first instant of the next legal day, does its work once however many days have passed, and waits again', async () => {
    await expectDayToClose(notebook.source);
    await expectDayToClose(notebook.source);
    const due = async () =>
      (await notebook.source.query(`select due_at from timer where kind = 'close-day'`)).map((row: { due_at: Date }) =>
        row.due_at.toISOString(),
      );
    expect(await due()).toEqual(['2025-09-01T16:00:00.000Z']);
    await notebook.source.query(`update timer set due_at = '2026-11-23T16:00:00Z' where kind = 'close-day'`);
    await expectDayToClose(notebook.source);
    expect(await due()).toEqual(['2025-09-01T16:00:00.000Z']);
    await notebook.source.query(`delete from timer where kind <> 'close-day'; delete from outbox`);
    expect(await notebook.timers.nextDue()).toBeNull();
    await notebook.at('2025-09-11T09:00:00+08:00');
    expect(await notebook.timers.fireDue()).toBe(1);
    expect([(await sent('history.headed')).length, (await sent('clock.counted')).length > 0]).toEqual([1, true]);
    expect(await due()).toEqual(['2025-09-11T16:00:00.000Z']);
  });

  it('tells a clock as it stands in its row, whoever changed it', async () => {
    const clock = (await run((ctx) => startClock(ctx, matter(), T11))) as Clock;
    await notebook.source.query(`update clock set due_date = '2026-01-01' where id = $1`, [clock.id]);
    await run(reconcileClocks);
    const [last] = (await sent('clock.counted')).slice(-1) as unknown as { running: { clockId: string }[] }[];
    expect(last?.running.find(({ clockId }) => clockId === clock.id)).toMatchObject({ dueDate: '2026-01-01' });
  });
});
