import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Calendar, type CalendarYear, DEFAULT_CALENDAR, fixedDays } from '@redress/deadlines';
import { v7 as uuidv7 } from 'uuid';
import { noteThing, openNotebook } from '../../test/notebook/notebook.js';
import type { ActContext } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import type { Clock, ClockMatter, ClockStart } from '../clock/clock.js';
import { startClock } from '../clock/start-clock.js';
import type { TestService } from '../testing/index.js';
import { countedWith, countingFrom } from './basis.js';
import { loadYear } from './keep-calendar.js';
import { adjustRules } from './keep-rules.js';

const self = serviceActor('notebook');
/** Sixty days from 2027-01-04 end on Friday, 2027-03-05; five working days from 2027-03-01 on Monday, 2027-03-08. */
const T11: ClockStart = { rule: 'T11', startEvent: 'petition.accepted', startDay: '2027-01-04' };
const FRIDAY = '2027-03-05';
const yearOf = (year: number, more: readonly string[]): CalendarYear => ({
  ...{ year, status: 'official', source: 'invented', workWeekend: [] },
  off: [...new Set([...fixedDays(year), ...more])].sort(),
});
const OFF_FRIDAY = yearOf(2027, [FRIDAY]);
const OFF_TILL_TUESDAY = yearOf(2027, [FRIDAY, '2027-03-08', '2027-03-09']);

let notebook: TestService;
let calendar: Calendar;
const run = <R>(work: (ctx: ActContext) => Promise<R>) => notebook.acts.run(work, null, self) as Promise<R>;
const load = (year: CalendarYear, loadedOn = '2027-01-05') =>
  run(async (ctx) => {
    const next = calendar.withYear(year);
    if ('faults' in next) throw new Error(JSON.stringify(next.faults));
    calendar = next.calendar;
    await loadYear(ctx, { year, calendar, loadedOn });
    return calendar.version;
  });
const matter = (since?: string): ClockMatter => {
  const id = uuidv7();
  return { thing: noteThing(id), id, class: 'APPEAL_REQUEST', unit: 'bureau', wall: [], ...(since && { since }) };
};
const started = (start = T11, of = matter()) => run((ctx) => startClock(ctx, of, start));
const clock = async (id: string): Promise<Clock> =>
  (await notebook.source.query('select * from clock where id = $1', [id]))[0];
const batches = () =>
  notebook.source.query<{ counted: number; moved: number; finished_on: string | null }[]>(
    'select counted, moved, finished_on from calendar_load order by seq',
  );
const told = async (type: string): Promise<number> =>
  (await notebook.source.query('select count(*)::int as n from outbox where type = $1', [type]))[0].n;
/** The looks of a batch are fifteen seconds apart. */
const look = async (instant: string) => {
  await notebook.at(instant);
  await notebook.timers.fireDue();
};
/** As many running clocks as that one, each of a matter of its own. */
const copy = `
  insert into clock (id, matter_id, rule, status, class, unit, rule_set, calendar, start_event, start_day, extension_days, excluded, nominal_date, due_date,
                     internal_target, official, wall)
  select gen_random_uuid(), gen_random_uuid(), rule, 'RUNNING', class, unit, rule_set, calendar, start_event, start_day, extension_days, excluded,
         nominal_date, due_date, internal_target, official, wall from clock, generate_series(1, $2) where id = $1`;
const copies = (id: string, count: number) => notebook.source.query(copy, [id, count]);

beforeEach(async () => {
  calendar = DEFAULT_CALENDAR;
  notebook = await openNotebook();
  await notebook.at('2027-01-05T09:00:00+08:00');
}, 30_000);
afterEach(() => notebook?.close());

describe('a year that was loaded', () => {
  it('counts every open clock again, five hundred to a transaction, with before and after', async () => {
    const one = await started();
    await copies(one.id, 1_200);
    const version = await load(OFF_FRIDAY);
    expect(await notebook.timers.fireDue()).toBe(3);
    expect(await batches()).toEqual([{ counted: 1_201, moved: 1_201, finished_on: null }]);
    expect(await clock(one.id)).toMatchObject({ due_date: '2027-03-08', calendar: version, official: true });
    const [change] = await notebook.source.query(
      'select cause, due_date_before, due_date from clock_change where clock_id = $1',
      [one.id],
    );
    expect(change).toEqual({ cause: 'CALENDAR', due_date_before: FRIDAY, due_date: '2027-03-08' });
    expect(await told('clock.moved')).toBe(1_201);
    expect(await told('calendar.applied')).toBe(0);
    await look('2027-01-05T09:00:20+08:00');
    expect(await batches()).toEqual([{ counted: 1_201, moved: 1_201, finished_on: '2027-01-05' }]);
    expect(await told('calendar.applied')).toBe(1);
  });

  it('leaves alone what ends before it, begins after it, or has ended', async () => {
    const before = await started({ ...T11, startDay: '2026-03-02' });
    const after = await started({ ...T11, startDay: '2028-02-01' });
    const ended = await started({ ...T11, metBy: 'registerPetition' });
    await load(OFF_FRIDAY);
    await notebook.timers.fireDue();
    for (const { id, calendar: counted } of [before, after, ended]) expect((await clock(id)).calendar).toBe(counted);
    expect(await batches()).toMatchObject([{ counted: 0, moved: 0 }]);
  });

  it('never makes a window shorter that a citizen was told (K11)', async () => {
    const told = await started({ ...T11, rule: 'T13', startDay: '2027-02-03' });
    expect(told.due_date).toBe(FRIDAY);
    await load(OFF_TILL_TUESDAY);
    await notebook.timers.fireDue();
    expect(await clock(told.id)).toMatchObject({ due_date: '2027-03-10' });
    await load(OFF_FRIDAY);
    await notebook.timers.fireDue();
    expect(await clock(told.id)).toMatchObject({ due_date: '2027-03-10', notified_due: '2027-03-10' });
  });

  it('moves the warning and the last instant with the last day', async () => {
    const { id } = await started();
    await load(OFF_TILL_TUESDAY);
    await notebook.timers.fireDue();
    const timers = await notebook.source.query('select kind, due_at from timer where thing_id = $1 order by due_at', [
      id,
    ]);
    expect(timers.map(({ kind, due_at }: { kind: string; due_at: Date }) => [kind, due_at.toISOString()])).toEqual([
      ['clock-due-soon', '2027-03-01T16:00:00.000Z'],
      ['clock-missed', '2027-03-10T16:00:00.000Z'],
    ]);
  });
});

describe('an act that is under way when a year comes', () => {
  /** Runs `meanwhile` while an act holds a clock. */
  const held = async (id: string, meanwhile: () => Promise<void>) => {
    const act = notebook.source.createQueryRunner();
    await act.startTransaction();
    await act.query('select 1 from clock where id = $1 for update', [id]);
    await meanwhile();
    await act.commitTransaction();
    await act.release();
  };

  it('keeps its clock, and the next look finds it', async () => {
    const [one, other] = [await started(), await started()];
    await load(OFF_FRIDAY);
    await held(one.id, async () => {
      await notebook.timers.fireDue();
      expect([(await clock(one.id)).due_date, (await clock(other.id)).due_date]).toEqual([FRIDAY, '2027-03-08']);
    });
    await look('2027-01-05T09:00:20+08:00');
    expect((await clock(one.id)).due_date).toBe('2027-03-08');
    expect(await batches()).toMatchObject([{ counted: 2, finished_on: null }]);
    await look('2027-01-05T09:00:40+08:00');
    expect(await batches()).toMatchObject([{ counted: 2, finished_on: '2027-01-05' }]);
  });

  it('is waited for as long as it holds the last one: a batch is not finished while a clock is left', async () => {
    const one = await started();
    await load(OFF_FRIDAY);
    await held(one.id, async () => {
      await notebook.timers.fireDue();
      await look('2027-01-05T09:00:20+08:00');
      await look('2027-01-05T09:00:40+08:00');
      expect(await batches()).toMatchObject([{ counted: 0, finished_on: null }]);
    });
    await look('2027-01-05T09:01:00+08:00');
    await look('2027-01-05T09:01:20+08:00');
    expect((await clock(one.id)).due_date).toBe('2027-03-08');
    expect(await batches()).toMatchObject([{ counted: 1, finished_on: '2027-01-05' }]);
  });

  it('may have begun a clock by the old year: that one is found by the second look, though the first found none', async () => {
    const ended = await started({ ...T11, metBy: 'registerPetition' });
    const act = notebook.source.createQueryRunner();
    await act.startTransaction();
    const [one] = await act.query(`${copy} returning id`, [ended.id, 1]);
    await load(OFF_FRIDAY);
    await notebook.timers.fireDue();
    await act.commitTransaction();
    await act.release();
    expect(await batches()).toMatchObject([{ counted: 0, finished_on: null }]);
    await look('2027-01-05T09:00:20+08:00');
    expect((await clock(one.id)).due_date).toBe('2027-03-08');
  });
});

describe('a year that is loaded while another is being counted', () => {
  it('counts for both, and both are finished by it', async () => {
    const one = await started();
    const far = await started({ ...T11, startDay: '2027-11-02' });
    await copies(one.id, 600);
    await load(OFF_FRIDAY);
    const version = await load(yearOf(2028, ['2028-01-03', '2028-01-04']));
    await notebook.timers.fireDue();
    expect([await clock(one.id), await clock(far.id)]).toMatchObject([
      { due_date: '2027-03-08', calendar: version },
      { due_date: '2028-01-05', calendar: version },
    ]);
    await look('2027-01-05T09:00:20+08:00');
    expect(await batches()).toEqual([
      { counted: 0, moved: 0, finished_on: '2027-01-05' },
      { counted: 602, moved: 602, finished_on: '2027-01-05' },
    ]);
    expect(await told('calendar.applied')).toBe(1);
  });

  it('of the same days is the one that stands', async () => {
    const one = await started();
    await load(OFF_FRIDAY);
    await notebook.timers.fireDue();
    const version = await load(OFF_TILL_TUESDAY);
    await notebook.timers.fireDue();
    expect(await clock(one.id)).toMatchObject({ due_date: '2027-03-10', calendar: version });
    expect(
      await notebook.source.query(
        'select due_date_before, due_date from clock_change where clock_id = $1 order by id',
        [one.id],
      ),
    ).toEqual([
      { due_date_before: FRIDAY, due_date: '2027-03-08' },
      { due_date_before: '2027-03-08', due_date: '2027-03-10' },
    ]);
  });
});

describe('a rule set', () => {
  const adjust = (version: string, effectiveFrom: string, days: number) =>
    run((ctx) =>
      adjustRules(ctx, {
        ...{ version, effectiveFrom, adjustedOn: '2027-01-05', adjustedBy: 'admin' },
        clocks: { T21: { days, source: '县局文件' } },
      } as never),
    );
  const T21: ClockStart = { rule: 'T21', startEvent: 'receipt', startDay: '2027-03-01' };

  it('counts for matters that come from its day on; those that are here keep theirs', async () => {
    await adjust('county.1', '2027-02-01', 10);
    await adjust('county.2', '2027-03-01', 7);
    const dueOf = async (since: string) => {
      const { due_date, rule_set } = await started(T21, matter(since));
      return [due_date, rule_set];
    };
    expect(await dueOf('2027-01-31')).toEqual(['2027-03-31', 'petition-2022.1']);
    expect(await dueOf('2027-02-01')).toEqual(['2027-03-11', 'county.1']);
    expect(await dueOf('2027-02-28')).toEqual(['2027-03-11', 'county.1']);
    expect(await dueOf('2027-03-01')).toEqual(['2027-03-08', 'county.2']);
    expect((await started(T21)).rule_set).toBe('county.2');
  });

  it('stays the one a clock started under when a year is loaded', async () => {
    await adjust('county.1', '2027-01-06', 4);
    const { id } = await started(T21, matter('2027-02-01'));
    expect((await clock(id)).due_date).toBe(FRIDAY);
    await adjust('county.2', '2027-01-07', 20);
    await load(OFF_FRIDAY);
    await notebook.timers.fireDue();
    expect(await clock(id)).toMatchObject({ due_date: '2027-03-08', rule_set: 'county.1' });
  });

  it('and a calendar are known by their names for ever, and unknown ones are waited for', async () => {
    const version = await load(OFF_FRIDAY);
    await adjust('county.1', '2027-02-01', 10);
    const db = { tx: notebook.source.manager };
    expect((await countingFrom({ tx: notebook.source.manager }, '2027-02-01')).ruleSet.version).toBe('county.1');
    expect(await countedWith(db, { calendar: version, ruleSet: 'county.1' })).toMatchObject({
      calendar: { version },
      ruleSet: { version: 'county.1' },
    });
    expect(
      await countedWith({ ...db }, { calendar: DEFAULT_CALENDAR.version, ruleSet: 'petition-2022.1' }),
    ).not.toBeNull();
    expect(await countedWith({ ...db }, { calendar: 'nobody', ruleSet: 'county.1' })).toBeNull();
    expect(await countedWith({ ...db }, { calendar: version, ruleSet: 'nobody' })).toBeNull();
  });
});
