import { adjustRuleSet, type Calendar, type CalendarYear, clockOf, type Fault, type RuleSet } from '@redress/deadlines';

type CalendarRefusal =
  | 'CALENDAR_YEAR_TWICE'
  | 'CALENDAR_LESS_OFFICIAL'
  | 'CALENDAR_DAY_MISSING'
  | 'CALENDAR_WORK_DAY_IS_HOLIDAY'
  | 'CALENDAR_FAULTY'
  | 'CALENDAR_UNCHANGED';
interface NotLoaded {
  readonly refusal: CalendarRefusal;
  readonly path: string;
  readonly faults: string;
}
export interface LoadedYear {
  readonly year: CalendarYear;
  readonly calendar: Calendar;
}

const byFault: Readonly<Record<string, CalendarRefusal>> = {
  LESS_OFFICIAL: 'CALENDAR_LESS_OFFICIAL',
  MISSING_DAY: 'CALENDAR_DAY_MISSING',
  WORK_DAY_IS_HOLIDAY: 'CALENDAR_WORK_DAY_IS_HOLIDAY',
};

/** Loads years one after the other, or says what is wrong and where. A year never becomes less official (K11). */
export function loadYears(current: Calendar, years: readonly { readonly year: number }[]): LoadedYear[] | NotLoaded {
  const twice = years.findIndex(({ year }, index) => years.findIndex((other) => other.year === year) < index);
  if (twice >= 0)
    return { refusal: 'CALENDAR_YEAR_TWICE', path: `years[${twice}]`, faults: String(years[twice]?.year) };
  const loaded: LoadedYear[] = [];
  for (const [index, given] of years.entries()) {
    const before = loaded.at(-1)?.calendar ?? current;
    const next = before.withYear(given);
    if ('faults' in next) return notLoaded(next.faults, index);
    if (next.calendar.version === before.version)
      return { refusal: 'CALENDAR_UNCHANGED', path: `years[${index}]`, faults: String(given.year) };
    loaded.push({ year: next.calendar.year(given.year), calendar: next.calendar });
  }
  return loaded;
}

/** The first fault that has a name of its own, else the first of all; all of them stand in the words. */
function notLoaded(faults: readonly Fault[], index: number): NotLoaded {
  const named = faults.find(({ code }) => code in byFault) ?? faults[0];
  return {
    refusal: byFault[named?.code ?? ''] ?? 'CALENDAR_FAULTY',
    path: `years[${index}].${named?.at ?? ''}`,
    faults: faults.map(({ at, message }) => `${at}: ${message}`).join('; '),
  };
}

interface Value {
  readonly clock: string;
  readonly unit?: 'calendar' | 'working' | null | undefined;
  readonly days?: number | null | undefined;
  readonly levels?: readonly number[] | null | undefined;
  readonly extensionMaxDays?: number | null | undefined;
  readonly source: string;
}
type RulesRefusal = 'RULE_FIXED_BY_LAW' | 'RULES_IN_THE_PAST' | 'RULES_VERSION_TAKEN' | 'RULES_FAULTY';
type NotAdjusted = { readonly refusal: RulesRefusal; readonly params: Readonly<Record<string, string>> };

/** What a rule set says of single clocks, from the values of an input. */
export const clocksOf = (values: readonly Value[]) =>
  Object.fromEntries(
    values.map(({ clock, unit, days, levels, extensionMaxDays, source }) => [
      clock,
      {
        ...(unit && { unit }),
        ...(days && { days }),
        ...(levels && { levels: { L1: levels[0] ?? 0, L2: levels[1] ?? 0, L3: levels[2] ?? 0 } }),
        ...(extensionMaxDays && { extensionMaxDays }),
        source,
      },
    ]),
  );

/** A number that was read in the law, or in a source that cites it, is not the bureau's to set (certainty A and B); C and D are. */
const FIXED = /^[AB]/;

/** Why these values cannot be set; null when they can. Nothing is changed for matters that are here already, so no set begins in the past. */
export function refuseValues(
  base: RuleSet,
  sets: readonly RuleSet[],
  asked: { readonly version: string; readonly effectiveFrom: string; readonly values: readonly Value[] },
  today: string,
): NotAdjusted | null {
  const { version, effectiveFrom, values } = asked;
  for (const { clock } of values) {
    const known = clockOf(clock, base);
    if (known?.numberCertainty && FIXED.test(known.numberCertainty))
      return { refusal: 'RULE_FIXED_BY_LAW', params: { clock, law: known.source.en, lawZh: known.source['zh-CN'] } };
  }
  if (effectiveFrom <= today) return { refusal: 'RULES_IN_THE_PAST', params: { today } };
  if (sets.some((set) => set.version === version)) return { refusal: 'RULES_VERSION_TAKEN', params: { version } };
  const result = adjustRuleSet(base, { version, effectiveFrom, clocks: clocksOf(values) });
  if (!('faults' in result)) return null;
  return {
    refusal: 'RULES_FAULTY',
    params: { faults: result.faults.map(({ at, message }) => `${at}: ${message}`).join('; ') },
  };
}
