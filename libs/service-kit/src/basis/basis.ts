import {
  adjustRuleSet,
  type Calendar,
  type CountingBasis,
  DEFAULT_CALENDAR,
  DEFAULT_RULE_SET,
  type RuleSet,
  ruleSetOn,
} from '@redress/deadlines';
import type { EntityManager } from 'typeorm';
import { row, rows, statement } from '../database/prepared.js';

/** What a service counts with now: the calendar with every year that was loaded, and every rule set there is. */
export interface Basis {
  readonly calendar: Calendar;
  readonly ruleSets: readonly RuleSet[];
}
type Db = { readonly tx: EntityManager };

const newest = statement(`
  select (select id from calendar_load order by seq desc limit 1) as calendar, (select id from rule_adjustment order by seq desc limit 1) as rules`);
const loads = statement(
  'select id, year, status, source, off, work_weekend as "workWeekend" from calendar_load order by seq',
);
const adjustments = statement(
  'select id, version, effective_from as "effectiveFrom", clocks from rule_adjustment order by seq',
);

/** What was read once: a load and an adjustment are never changed, so their ids name what they lead to. */
const calendars = new Map<string, Calendar>([[DEFAULT_CALENDAR.version, DEFAULT_CALENDAR]]);
const ruleSets = new Map<string, readonly RuleSet[]>();
const ofContext = new WeakMap<object, Promise<Basis>>();

/** What this act, or this question, counts with: asked for once, so that one act never counts with two calendars. */
export function basisOf(ctx: Db): Promise<Basis> {
  const known = ofContext.get(ctx) ?? readBasis(ctx);
  ofContext.set(ctx, known);
  return known;
}

/** Forgets what an act counted with: it has changed it itself. */
export const forgetBasis = (ctx: Db): void => void ofContext.delete(ctx);

async function readBasis(ctx: Db): Promise<Basis> {
  const { calendar = null, rules = null } =
    (await row<{ calendar: string | null; rules: string | null }>(ctx.tx, newest)) ?? {};
  return {
    calendar: calendar ? (calendars.get(calendar) ?? (await readCalendars(ctx, calendar))) : DEFAULT_CALENDAR,
    ruleSets: rules ? (ruleSets.get(rules) ?? (await readRuleSets(ctx, rules))) : [DEFAULT_RULE_SET],
  };
}

async function readCalendars({ tx }: Db, newestId: string): Promise<Calendar> {
  let calendar = DEFAULT_CALENDAR;
  for (const { id, ...year } of await rows<{ id: string }>(tx, loads)) {
    const next = calendar.withYear(year);
    if ('faults' in next) throw new Error(`calendar load ${id}: ${next.faults[0]?.code}`);
    calendar = next.calendar;
    calendars.set(id, calendar);
    calendars.set(calendar.version, calendar);
  }
  return calendars.get(newestId) ?? calendar;
}

async function readRuleSets({ tx }: Db, newestId: string): Promise<readonly RuleSet[]> {
  let sets: readonly RuleSet[] = [DEFAULT_RULE_SET];
  for (const { id, ...adjustment } of await rows<{ id: string; effectiveFrom: string }>(tx, adjustments)) {
    const next = adjustRuleSet(ruleSetOn(adjustment.effectiveFrom, sets), adjustment);
    if ('faults' in next) throw new Error(`rule adjustment ${id}: ${next.faults[0]?.code}`);
    sets = [...sets, next.ruleSet];
    ruleSets.set(id, sets);
  }
  return ruleSets.get(newestId) ?? sets;
}

/** What counts for a day on which something starts now. */
export async function countingFrom(ctx: Db, day: string): Promise<Required<CountingBasis>> {
  const { calendar, ruleSets: sets } = await basisOf(ctx);
  return { calendar, ruleSet: ruleSetOn(day, sets) };
}

/** The same for several days at once, as a loader. */
export const basesFrom = (ctx: Db, days: readonly string[]): Promise<Required<CountingBasis>[]> =>
  Promise.all(days.map((day) => countingFrom(ctx, day)));

/** The rule set of a name; null when this service has never heard of it. */
export const ruleSetNamed = (basis: Basis, version: string): RuleSet | null =>
  basis.ruleSets.find((set) => set.version === version) ?? null;

/** The calendar of a name, as old as it may be; null when this service has never heard of it. */
async function calendarNamed(ctx: Db, version: string): Promise<Calendar | null> {
  if (!calendars.has(version)) await readCalendars(ctx, '');
  return calendars.get(version) ?? null;
}

/** What an earlier count was made with; null while this service has not heard of it. */
export async function countedWith(
  ctx: Db,
  { calendar, ruleSet }: { readonly calendar: string; readonly ruleSet: string },
): Promise<Required<CountingBasis> | null> {
  const [days, rules] = [await calendarNamed(ctx, calendar), ruleSetNamed(await basisOf(ctx), ruleSet)];
  return days && rules && { calendar: days, ruleSet: rules };
}
