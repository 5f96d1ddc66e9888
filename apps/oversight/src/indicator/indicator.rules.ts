export type IndicatorCode = 'R2' | 'R3' | 'C4a' | 'C4b' | 'S1' | 'H1' | 'P8';

/** A definition counts matters and measures an agency (G1, G2): there is no other kind, and none can be written. */
export interface Definition {
  readonly code: IndicatorCode;
  readonly index: 'RESPONSIBILITY' | 'CREDIBILITY' | 'STABILITY' | 'HARMONY' | 'INTEGRITY';
  readonly counts: 'MATTERS';
  readonly of: 'AGENCY';
  readonly good: 'UP' | 'DOWN';
  readonly weight: number;
  /** What is always shown beside it (G10). */
  readonly beside?: IndicatorCode;
}

/** Raised with every change of a definition or weight; a score says by which version it was made (G7). */
export const DEFINITIONS_VERSION = '2026.1';
const define = (given: Omit<Definition, 'counts' | 'of' | 'weight'>): Definition => ({
  ...given,
  counts: 'MATTERS',
  of: 'AGENCY',
  weight: 1,
});
export const definitions: Readonly<Record<IndicatorCode, Definition>> = {
  R2: define({ code: 'R2', index: 'RESPONSIBILITY', good: 'UP' }),
  R3: define({ code: 'R3', index: 'RESPONSIBILITY', good: 'UP' }),
  C4a: define({ code: 'C4a', index: 'CREDIBILITY', good: 'UP' }),
  C4b: define({ code: 'C4b', index: 'CREDIBILITY', good: 'UP', beside: 'C4a' }),
  S1: define({ code: 'S1', index: 'STABILITY', good: 'UP' }),
  H1: define({ code: 'H1', index: 'HARMONY', good: 'UP' }),
  P8: define({ code: 'P8', index: 'INTEGRITY', good: 'DOWN' }),
};

/** One duty of the cohort: whether it stands in the numerator, or the code of why it is counted nowhere (G5). */
export interface Duty {
  readonly matterId: string;
  readonly unit: string | null;
  readonly counted: boolean;
  readonly excluded: string | null;
  readonly extended: boolean;
  readonly correctedOn: string | null;
}
type Part = 'NUMERATOR' | 'DENOMINATOR' | 'EXCLUDED';
/** A matter as it is counted: once, however many duties it had (G1). */
export interface CountedMatter {
  readonly matterId: string;
  readonly unit: string | null;
  readonly part: Part;
  readonly reason: string | null;
  readonly extended: boolean;
  readonly correctedOn: string | null;
}
export interface Score {
  readonly numerator: number;
  readonly denominator: number;
  /** Per cent with one decimal; null where too few were counted to say anything (G4). */
  readonly value: number | null;
  readonly excluded: readonly { readonly reason: string; readonly matters: number }[];
  /** How many of all in the cohort are counted nowhere, per cent (G5). */
  readonly excludedShare: number | null;
}

/** Fewer than this say nothing (G4). */
const LEAST_COUNTED = 20;

/**
 * The matters behind a cohort of duties. Where good is up, a matter is in the numerator when all its duties are; where good is down, when one is.
 * A matter is left out only when all its duties are.
 */
export function countMatters(duties: readonly Duty[], good: Definition['good']): CountedMatter[] {
  const byMatter = new Map<string, Duty[]>();
  for (const duty of duties) byMatter.set(duty.matterId, [...(byMatter.get(duty.matterId) ?? []), duty]);
  return [...byMatter.values()].map((its) => countMatter(its, good));
}

function countMatter(duties: readonly Duty[], good: Definition['good']): CountedMatter {
  const kept = duties.filter(({ excluded }) => excluded === null);
  const { matterId, unit, excluded } = (kept[0] ?? duties[0]) as Duty;
  const counted = good === 'UP' ? kept.every((duty) => duty.counted) : kept.some((duty) => duty.counted);
  const part = kept.length ? (counted ? 'NUMERATOR' : 'DENOMINATOR') : 'EXCLUDED';
  const extended = kept.some((duty) => duty.extended);
  const correctedOn = duties.reduce<string | null>((last, duty) => later(last, duty.correctedOn), null);
  return { matterId, unit, part, reason: kept.length ? null : excluded, extended, correctedOn };
}

const later = (one: string | null, other: string | null): string | null =>
  one !== null && (other === null || one > other) ? one : other;

/** The score of a set of counted matters. */
export function scoreOf(matters: readonly CountedMatter[]): Score {
  const numerator = matters.filter(({ part }) => part === 'NUMERATOR').length;
  const denominator = matters.filter(({ part }) => part !== 'EXCLUDED').length;
  const reasons = matters.flatMap(({ reason }) => (reason === null ? [] : [reason]));
  const excluded = [...new Set(reasons)].sort().map((reason) => ({
    reason,
    matters: reasons.filter((each) => each === reason).length,
  }));
  return {
    numerator,
    denominator,
    value: denominator < LEAST_COUNTED ? null : share(numerator, denominator),
    excluded,
    excludedShare: matters.length ? share(reasons.length, matters.length) : null,
  };
}

/** Per cent with one decimal. */
export const share = (part: number, whole: number): number => Math.round((part * 1000) / whole) / 10;

/** A composite index: the weighted mean of its rated components, where good is always up; null when none is rated (G11). */
export function compositeOf(
  components: readonly { readonly code: IndicatorCode; readonly value: number | null }[],
): number | null {
  const rated = components.flatMap(({ code, value }) => (value === null ? [] : [{ ...definitions[code], value }]));
  const weights = rated.reduce((sum, { weight }) => sum + weight, 0);
  const sum = rated.reduce((all, { good, weight, value }) => all + weight * (good === 'UP' ? value : 100 - value), 0);
  return rated.length ? Math.round((sum * 10) / weights) / 10 : null;
}
