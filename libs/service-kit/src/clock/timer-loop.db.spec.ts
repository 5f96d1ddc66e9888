import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { noteThing, openNotebook } from '../../test/notebook/notebook.js';
import type { ActContext } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import type { TestService } from '../testing/index.js';
import { startClock } from './start-clock.js';
import { type DueTimer, TimerLoop } from './timer-loop.js';
import { cancelTimers, setTimer } from './timers.js';

let notebook: TestService;
const self = serviceActor('notebook');

beforeEach(async () => {
  notebook = await openNotebook();
  await notebook.at('2025-09-01T09:00:00+08:00');
});
afterEach(() => notebook?.close());

/** A loop with an act for `note` timers that remembers what fired; a kind of `broken` throws. */
function newLoop(fired: string[], faults: unknown[] = []): TimerLoop {
  const note = async (_: ActContext, timer: DueTimer) => void fired.push(String(timer.payload['name']));
  const broken = async () => {
    throw new Error('the act fails');
  };
  return new TimerLoop(notebook.acts, notebook.source, { note, broken }, (error, timer) =>
    faults.push([timer?.kind, (error as Error).message]),
  );
}
const set = (name: string, dueAt: string, kind = 'note', thingId = uuidv7()) =>
  notebook.acts.run(
    (ctx: ActContext) => setTimer(ctx, { kind, thingId, dueAt: new Date(dueAt), payload: { name } }),
    null,
    self,
  );

describe('due timers', () => {
  it('fire in the order of their instant, and not before it', async () => {
    const fired: string[] = [];
    await set('third', '2025-09-03T00:00:00+08:00');
    await set('first', '2025-08-30T00:00:00+08:00');
    await set('second', '2025-09-01T00:00:00+08:00');
    const loop = newLoop(fired);
    expect(await loop.fireDue()).toBe(2);
    expect((await loop.nextDue())?.toISOString()).toBe('2025-09-02T16:00:00.000Z');
    await notebook.at('2025-09-03T00:00:00+08:00');
    expect(await loop.fireDue()).toBe(1);
    expect(fired).toEqual(['first', 'second', 'third']);
  });

  it('fire once each with two loops at work', async () => {
    const fired: string[] = [];
    const names = Array.from({ length: 30 }, (_, n) => `t${n}`);
    for (const name of names) await set(name, '2025-08-30T00:00:00+08:00');
    const counts = await Promise.all([newLoop(fired).fireDue(), newLoop(fired).fireDue()]);
    expect(counts[0]! + counts[1]!).toBe(30);
    expect([...fired].sort()).toEqual([...names].sort());
  });

  it('of one kind on one thing replace each other, and go when their reason is gone', async () => {
    const [fired, thing]: [string[], string] = [[], uuidv7()];
    await set('old', '2025-08-30T00:00:00+08:00', 'note', thing);
    await set('new', '2025-08-31T00:00:00+08:00', 'note', thing);
    await newLoop(fired).fireDue();
    expect(fired).toEqual(['new']);
    await set('gone', '2025-08-31T00:00:00+08:00', 'note', thing);
    await notebook.acts.run((ctx: ActContext) => cancelTimers(ctx, thing, ['note']), null, self);
    expect(await newLoop(fired).fireDue()).toBe(0);
  });
});

describe('a timer whose act fails', () => {
  it('steps aside and is reported; the timers behind it fire', async () => {
    const [fired, faults]: [string[], unknown[]] = [[], []];
    await set('bad', '2025-08-29T00:00:00+08:00', 'broken');
    await set('good', '2025-08-30T00:00:00+08:00');
    const loop = newLoop(fired, faults);
    expect(await loop.fireDue()).toBe(1);
    expect([fired, faults]).toEqual([['good'], [['broken', 'the act fails']]]);
    expect([await loop.waiting(), await loop.nextDue()]).toEqual([1, null]);
  });

  it('comes again after its pause, and the pause grows', async () => {
    const faults: unknown[] = [];
    await set('bad', '2025-08-29T00:00:00+08:00', 'broken');
    const loop = newLoop([], faults);
    await loop.fireDue();
    await loop.fireDue();
    expect(faults).toHaveLength(1);
    await notebook.source.query(`update timer set retry_at = clock_timestamp()`);
    await loop.fireDue();
    expect(faults).toHaveLength(2);
    const [timer] = await notebook.source.query(
      `select attempts, retry_at > clock_timestamp() + interval '1.2 seconds' as longer from timer`,
    );
    expect(timer).toEqual({ attempts: 2, longer: true });
  });

  it('is never lost, not even when nobody knows its kind', async () => {
    const faults: unknown[] = [];
    await set('odd', '2025-08-29T00:00:00+08:00', 'unheard-of');
    await newLoop([], faults).fireDue();
    expect(faults).toEqual([['unheard-of', 'no act for timer unheard-of']]);
    const [{ n }] = await notebook.source.query('select count(*)::int as n from timer');
    expect(n).toBe(1);
  });
});

describe('the timers of a clock', () => {
  it('warn before the last day and flag the day after, once each, in this order', async () => {
    const id = uuidv7();
    const matter = { thing: noteThing(id), id, class: 'APPEAL_REQUEST' as const, unit: 'bureau', wall: [] };
    await notebook.acts.run(
      (ctx: ActContext) =>
        startClock(ctx, matter, { rule: 'T11', startEvent: 'petition.accepted', startDay: '2025-09-01' }),
      null,
      self,
    );
    const loops = [newLoop([]), newLoop([])];
    const sent = async () =>
      (await notebook.source.query('select type from outbox where msg_key = $1 order by pos', [id]))
        .map(({ type }: { type: string }) => type)
        .slice(1);
    await notebook.at('2025-10-31T23:59:00+08:00');
    await Promise.all(loops.map((loop) => loop.fireDue()));
    expect(await sent()).toEqual(['clock.due-soon']);
    await notebook.at('2025-11-01T00:00:00+08:00');
    await Promise.all(loops.map((loop) => loop.fireDue()));
    expect(await sent()).toEqual(['clock.due-soon', 'clock.missed']);
    const [clock] = await notebook.source.query('select status, overdue from clock where matter_id = $1', [id]);
    expect(clock).toEqual({ status: 'RUNNING', overdue: true });
  });

  it('both fire, the warning first, when nobody looked for months', async () => {
    const id = uuidv7();
    const matter = { thing: noteThing(id), id, class: 'APPEAL_REQUEST' as const, unit: 'bureau', wall: [] };
    await notebook.acts.run(
      (ctx: ActContext) =>
        startClock(ctx, matter, { rule: 'T11', startEvent: 'petition.accepted', startDay: '2025-09-01' }),
      null,
      self,
    );
    await notebook.at('2026-03-01T09:00:00+08:00');
    expect(await newLoop([]).fireDue()).toBe(2);
    const sent = await notebook.source.query('select type from outbox where msg_key = $1 order by pos', [id]);
    expect(sent.map(({ type }: { type: string }) => type)).toEqual(['clock.started', 'clock.due-soon', 'clock.missed']);
  });
});
