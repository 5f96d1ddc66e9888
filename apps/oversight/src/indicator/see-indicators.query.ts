import {
  callerFault,
  type Connection,
  legalDay,
  type PageArgs,
  parseInput,
  type ReadContext,
  row,
  statement,
} from '@redress/service-kit';
import { z } from 'zod';
import { mayByPost } from '../ledger/post.access.rules.js';
import { cohortOf, type Period } from './cohort.query.js';
import {
  compositeOf,
  type CountedMatter,
  countMatters,
  type Definition,
  definitions,
  DEFINITIONS_VERSION,
  type IndicatorCode,
  type Score,
  scoreOf,
  share,
} from './indicator.rules.js';

const codes = Object.keys(definitions) as [IndicatorCode, ...IndicatorCode[]];
const MOST_DAYS = 400;
const periodInput = z
  .strictObject({ from: legalDay, to: legalDay, unit: z.string().max(64).nullish() })
  .refine(({ from, to }) => from <= to && daysOf(from, to) <= MOST_DAYS, 'is no period of at most 400 days');
const daysOf = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const known = statement('select 1 as known from unit_copy where code = $1');

/** A score with what it rests on. */
export interface Indicator extends Score, Definition {
  readonly version: string;
  readonly period: Period;
  readonly matters: readonly CountedMatter[];
  readonly extended: number;
  readonly extendedShare: number | null;
}

/** One indicator of a period, for the whole house or one unit, counted over the matters that exist for the caller. */
export async function seeIndicator(
  ctx: ReadContext,
  { code, period }: { code: string; period: unknown },
): Promise<Indicator> {
  const asked = parseInput(z.enum(codes), code, 'code');
  return count(ctx, asked, await readPeriod(ctx, period));
}

/** The five indices of a period, each with its rated and unrated components; never a list by number of petitions (G9, G11). */
export async function seeIndices(ctx: ReadContext, { period }: { period: unknown }) {
  const read = await readPeriod(ctx, period);
  const all: Indicator[] = [];
  for (const code of codes) all.push(await count(ctx, code, read));
  return [...new Set(all.map(({ index }) => index))].map((name) => {
    const components = all.filter(({ index }) => index === name);
    return { name, value: compositeOf(components), components };
  });
}

/** What stands beside an indicator whenever it is shown (G10). */
export const besideIndicator = async (ctx: ReadContext, { beside, period }: Indicator): Promise<Indicator | null> =>
  beside ? count(ctx, beside, period) : null;

async function readPeriod(ctx: ReadContext, given: unknown): Promise<Period> {
  if (!mayByPost(ctx.actor, 'readIndicators')) throw callerFault('FORBIDDEN', 'this post does not read indicators');
  const period = parseInput(periodInput, given, 'period');
  if (period.unit && !(await row(ctx.tx, known, [period.unit])))
    throw callerFault('BAD_USER_INPUT', 'period.unit: is not a unit of the directory', ['period.unit']);
  return period;
}

async function count(ctx: ReadContext, code: IndicatorCode, period: Period): Promise<Indicator> {
  const definition = definitions[code];
  const matters = countMatters(await cohortOf(ctx, code, period), definition.good);
  const score = scoreOf(matters);
  const extended = matters.filter((matter) => matter.extended).length;
  const extendedShare = score.denominator ? share(extended, score.denominator) : null;
  return { ...definition, ...score, version: DEFINITIONS_VERSION, period, matters, extended, extendedShare };
}

const partInput = z.enum(['NUMERATOR', 'DENOMINATOR', 'EXCLUDED', 'CORRECTED']).nullish();
export type MatterArgs = PageArgs & { part?: unknown };

/** A page of the matters behind an indicator: those in the numerator, the others of the denominator, those counted nowhere, or those of which a clock was corrected (G8). */
export function mattersOf(
  ctx: ReadContext,
  { of, args }: { of: Indicator; args: MatterArgs },
): Connection<CountedMatter> {
  const part = parseInput(partInput, args.part, 'part') ?? null;
  const scope = ['indicator', ctx.actor.id, of.code, of.period, part];
  const { limit, key } = ctx.pager.open(args, scope);
  const fits = (matter: CountedMatter) =>
    part === null || (part === 'CORRECTED' ? matter.correctedOn !== null : matter.part === part);
  const after = String(key?.[0] ?? '');
  const found = of.matters
    .filter((matter) => fits(matter) && matter.matterId > after)
    .sort((one, other) => (one.matterId < other.matterId ? -1 : 1));
  return ctx.pager.close(found.slice(0, limit + 1), limit, scope, ({ matterId }) => [matterId]);
}
