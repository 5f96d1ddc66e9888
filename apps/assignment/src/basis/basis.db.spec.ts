import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR } from '@redress/deadlines';
import { Matters } from '../../test/matters.fixture.js';
import { adjustRules } from './adjust-rules.js';
import { listCalendarYears, listRuleSets } from './list-basis.query.js';
import { loadCalendar } from './load-calendar.js';

let matters: Matters;
/** Its sixty days end on Saturday, 1 January 2028, a year that nobody has published yet. */
let open: string;
const read = (code: string) => matters.service.read(matters.service.officer(code));
const year = (given: object = {}) => {
  const { off, workWeekend } = DEFAULT_CALENDAR.year(2028);
  const newYear = ['2028-01-03', '2028-01-04'];
  return {
    ...{ year: 2028, status: 'official', source: '通知', workWeekend: [...workWeekend] },
    off: [...new Set([...off, ...newYear])].sort(),
    ...given,
  };
};

beforeAll(async () => {
  matters = await Matters.open();
  await matters.service.at('2027-11-02T10:00:00+08:00');
  open = await matters.accepted({ acceptedOn: '2027-11-02', receivedOn: '2027-11-01' });
});
afterAll(() => matters?.close());

describe('a calendar year', () => {
  it('is loaded by the administrator alone', async () => {
    for (const officer of ['leader', 'petition-officer', 'discipline-officer'])
      expect(await matters.code(loadCalendar, { years: [year()] }, officer)).toBe('BASIS_NOT_ALLOWED');
  });

  it('that has a fault is not loaded, nor is any other of the same file', async () => {
    const years = [year({ year: 2029, off: DEFAULT_CALENDAR.year(2029).off }), year({ off: ['2028-01-01'] })];
    expect(await matters.code(loadCalendar, { years }, 'admin')).toBe('CALENDAR_DAY_MISSING');
    expect(await matters.rows('select 1 from calendar_load')).toEqual([]);
  });

  it('moves the last days of open clocks, in one batch that says how many', async () => {
    expect((await matters.clock(open, 'T11'))?.due_date).toBe('2028-01-03');
    const { version } = await matters.done(loadCalendar, { years: [year()] }, 'admin');
    await matters.service.timers.fireDue();
    await matters.service.at('2027-11-02T10:01:00+08:00');
    await matters.service.timers.fireDue();
    expect((await matters.clock(open, 'T11'))?.due_date).toBe('2028-01-05');
    const [batch] = await matters.rows('select version, moved > 0 as moved, finished_on from calendar_load');
    expect(batch).toEqual({ version, moved: true, finished_on: '2027-11-02' });
    expect(await matters.events(open)).toContain('clock.moved');
  });

  it('is loaded once, and never becomes less official', async () => {
    expect(await matters.code(loadCalendar, { years: [year()] }, 'admin')).toBe('CALENDAR_UNCHANGED');
    expect(await matters.code(loadCalendar, { years: [year({ status: 'provisional' })] }, 'admin')).toBe(
      'CALENDAR_LESS_OFFICIAL',
    );
    expect(await matters.code(loadCalendar, { years: [year(), year()] }, 'admin')).toBe('CALENDAR_YEAR_TWICE');
  });

  it('that takes a day off again ends the agency’s limit earlier again: only windows of citizens never get shorter (K11)', async () => {
    const off = year().off.filter((day) => day !== '2028-01-04');
    await matters.done(loadCalendar, { years: [year({ off })] }, 'admin');
    await matters.service.timers.fireDue();
    expect((await matters.clock(open, 'T11'))?.due_date).toBe('2028-01-04');
  });
});

describe('a rule set', () => {
  const set = (given: object = {}) => ({
    ...{ version: 'county-2027.1', effectiveFrom: '2027-11-03' },
    ...{ values: [{ clock: 'T21', days: 20, source: '县局2027年1号文' }], ...given },
  });

  it('is set by the administrator alone, for days to come, where no law fixes the number', async () => {
    for (const officer of ['leader', 'petition-officer', 'discipline-officer'])
      expect(await matters.code(adjustRules, set(), officer)).toBe('BASIS_NOT_ALLOWED');
    const fixed = [{ clock: 'T11', days: 20, source: '县局2027年1号文' }];
    expect(await matters.code(adjustRules, set({ values: fixed }), 'admin')).toBe('RULE_FIXED_BY_LAW');
    expect(await matters.code(adjustRules, set({ effectiveFrom: '2027-11-02' }), 'admin')).toBe('RULES_IN_THE_PAST');
    expect(await matters.code(adjustRules, set(), 'admin')).toBe('done');
    expect(await matters.code(adjustRules, set(), 'admin')).toBe('RULES_VERSION_TAKEN');
  });

  it('is read by the house, with the values that are its own', async () => {
    const sets = await listRuleSets(read('station-02-officer'));
    expect(sets.at(-1)).toMatchObject({ version: 'county-2027.1', values: [{ clock: 'T21', days: 20 }] });
    expect((await listCalendarYears(read('station-02-officer'))).find((seen) => seen.year === 2028)).toMatchObject({
      status: 'official',
      loadedBy: 'admin',
    });
  });

  it('is for nobody outside', async () => {
    for (const actor of [matters.service.anonymous, matters.service.petitioner(open)]) {
      await expect(listRuleSets(matters.service.read(actor))).rejects.toThrow('for the house');
      await expect(listCalendarYears(matters.service.read(actor))).rejects.toThrow('for the house');
    }
  });
});
