import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { noteThing, openNotebook } from '../../test/notebook/notebook.js';
import type { ActContext } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import type { TestService } from '../testing/index.js';
import type { Clock, ClockMatter, ClockStart } from './clock.js';
import { clocksOfMatters } from './clocks-of-matters.js';
import { type ClockEnd, endClocks } from './end-clock.js';
import { moveClock } from './move-clock.js';
import { startClock } from './start-clock.js';

let notebook: TestService;
const self = serviceActor('notebook');
const T11: ClockStart = { rule: 'T11', startEvent: 'petition.accepted', startDay: '2025-09-01' };

beforeAll(async () => {
  notebook = await openNotebook();
});
beforeEach(() => notebook.at('2025-09-01T09:00:00+08:00'));
afterAll(() => notebook?.close());

const matter = (id = uuidv7()): ClockMatter => ({
  thing: noteThing(id),
  id,
  class: 'APPEAL_REQUEST',
  unit: 'bureau',
  wall: ['hidden-from'],
});
const started = (of: ClockMatter, start = T11) =>
  notebook.acts.run((ctx: ActContext) => startClock(ctx, of, start), null, self) as Promise<Clock>;
const ended = (of: ClockMatter, how: ClockEnd) =>
  notebook.acts.run((ctx: ActContext) => endClocks(ctx, of.thing, null, how), null, self) as Promise<Clock[]>;
const events = async (id: string) =>
  (await notebook.source.query('select type, payload, wall from outbox where msg_key = $1 order by pos', [id])) as {
    type: string;
    payload: Record<string, unknown>;
    wall: string[];
  }[];
const timersOf = (clock: Clock) =>
  notebook.source.query('select kind, due_at from timer where thing_id = $1 order by due_at', [clock.id]);

describe('a clock that starts', () => {
  it('says its dates, its rule and its calendar, so that they can be computed again from the event alone', async () => {
    const of = matter();
    const clock = await started(of);
    expect(clock).toMatchObject({
      status: 'RUNNING',
      nominal_date: '2025-10-31',
      due_date: '2025-10-31',
      start_day: '2025-09-01',
      overdue: false,
    });
    const [event] = await events(of.id);
    expect(event).toMatchObject({
      type: 'clock.started',
      wall: ['hidden-from'],
      payload: {
        rule: 'T11',
        startDay: '2025-09-01',
        dueDate: '2025-10-31',
        ruleSet: clock.rule_set,
        calendar: clock.calendar,
      },
    });
  });

  it('sets a warning some working days before and the first instant after its last day', async () => {
    const timers = await timersOf(await started(matter()));
    expect(timers.map(({ kind, due_at }: { kind: string; due_at: Date }) => [kind, due_at.toISOString()])).toEqual([
      ['clock-due-soon', '2025-10-27T16:00:00.000Z'],
      ['clock-missed', '2025-10-31T16:00:00.000Z'],
    ]);
  });

  it('and is met by the act that starts it runs no timer', async () => {
    const of = matter();
    const clock = await started(of, { ...T11, metBy: 'registerPetition' });
    expect(clock).toMatchObject({ status: 'MET', ended_on: '2025-09-01', ended_by: 'registerPetition' });
    expect(await timersOf(clock)).toEqual([]);
    expect((await events(of.id)).map(({ type }) => type)).toEqual(['clock.started', 'clock.ended']);
  });

  it('where the law sets none is kept with the reason, and never falls due', async () => {
    const clock = await started(matter(), { ...T11, notApplicable: 'BACKLOG' });
    expect(clock).toMatchObject({ status: 'NOT_APPLICABLE', reason: 'BACKLOG' });
    expect(await timersOf(clock)).toEqual([]);
  });

  it('runs once a matter and rule', async () => {
    const of = matter();
    await started(of);
    await expect(started(of)).rejects.toThrow(/one_running_clock_of_a_rule/);
  });

  it('by a rule that is not in the rule set is a fault of ours', async () => {
    await expect(started(matter(), { ...T11, rule: 'T99' })).rejects.toThrow(/T99/);
  });
});

describe('a clock that ends', () => {
  it.each([
    ['on its last day is met', '2025-10-31', 'MET', true],
    ['a day later is missed', '2025-11-01', 'MISSED', false],
  ] as const)('%s', async (_, on, status, met) => {
    const of = matter();
    const clock = await started(of);
    expect(await ended(of, { on, cause: 'opinion.served' })).toMatchObject([
      { status, ended_on: on, ended_by: 'opinion.served' },
    ]);
    expect(await timersOf(clock)).toEqual([]);
    expect((await events(of.id)).at(-1)).toMatchObject({
      type: 'clock.ended',
      payload: { met, endedOn: on, cause: 'opinion.served' },
    });
  });

  it('because the duty fell away is neither met nor missed', async () => {
    const of = matter();
    await started(of);
    expect(await ended(of, { cause: 'withdrawn', stopped: true })).toMatchObject([{ status: 'STOPPED' }]);
  });

  it('leaves the clocks of another matter alone', async () => {
    const [one, other] = [matter(), matter()];
    await started(one);
    await started(other);
    await ended(one, { cause: 'served' });
    expect(await clocksOfMatters({ tx: notebook.source.manager }, [other.id, one.id, uuidv7()])).toMatchObject([
      [{ status: 'RUNNING' }],
      [{ status: 'MET' }],
      [],
    ]);
  });
});

describe('a clock that is moved', () => {
  const moved = (of: ClockMatter, clock: Clock, days: number) =>
    notebook.acts.run(
      (ctx: ActContext) => moveClock(ctx, of.thing, clock, { extensionDays: days }),
      null,
      self,
    ) as Promise<Clock>;

  it('is computed anew from its start, never from its old end, and its timers move along', async () => {
    const of = matter();
    const clock = await moved(of, await started(of), 30);
    expect(clock).toMatchObject({ start_day: '2025-09-01', extension_days: 30, nominal_date: '2025-11-30' });
    const timers = await timersOf(clock);
    expect(timers.at(-1).due_at.toISOString().slice(0, 10)).toBe(clock.due_date);
    expect((await events(of.id)).at(-1)).toMatchObject({
      type: 'clock.moved',
      payload: { extensionDays: 30, dueDate: clock.due_date, corrected: false },
    });
  });

  it('after its last day is no longer overdue', async () => {
    const of = matter();
    const clock = await started(of);
    await notebook.source.query('update clock set overdue = true where id = $1', [clock.id]);
    expect(await moved(of, clock, 30)).toMatchObject({ overdue: false });
  });
});
