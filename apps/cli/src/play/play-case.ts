import { shanghaiDate } from '@redress/deadlines';
import { graphql } from '../graphql.js';
import { actorName, Actors } from './actors.js';
import { ApiSchema } from './api-schema.js';
import type { ActStep, CaseFile, DisturbStep } from './case-file.js';
import { broken, differences } from './expectations.js';
import { at, Saved } from './saved.js';

/** Where a case is played, through public doors only. */
export interface Stage {
  readonly gatewayUrl: string;
  tokenFor(as: string): Promise<string>;
  /** Moves the sandbox clock and settles; gives the time of the sandbox, as `moveBy` and `settle` do. */
  moveTo(instant: string): Promise<string>;
  /** Moves it by 5d, 3wd or 2h. */
  moveBy(duration: string): Promise<string>;
  settle(): Promise<string>;
  /** Lets a service say what nobody understands, in the stream of a petition. */
  disturb(service: string, petition: string): Promise<object>;
}
/** One line of a play. `broken` says what was not as expected. */
export interface Played {
  readonly at: string;
  readonly as: string;
  readonly act: string;
  readonly outcome: string;
  readonly broken: readonly string[];
  readonly refusal?: Refusal;
}
interface Refusal {
  readonly code: string;
  readonly basis: string;
  readonly remedy: string;
}
type Result = Record<string, unknown> & { __typename: string };

/** Plays a dated history step by step. Goes on after a broken expectation, so that all are seen. */
export async function* playCase(stage: Stage, file: CaseFile): AsyncGenerator<Played> {
  const saved = new Saved();
  const world = {
    gatewayUrl: stage.gatewayUrl,
    saved,
    actors: new Actors(stage.gatewayUrl, stage.tokenFor, saved),
    schema: new ApiSchema(stage.gatewayUrl),
  };
  for (const step of file.steps) {
    if ('say' in step) {
      yield { ...nothing, act: 'say', outcome: step.say };
      continue;
    }
    const now = await timeOf(stage, step);
    saved.keep('today', shanghaiDate(new Date(now)));
    const played = 'disturb' in step ? await disturb(stage, saved, step) : await playStep(world, step);
    yield { ...nothing, at: step.at ?? now, ...played };
  }
}

/** Moves to the time of a step; everything that was set off before has arrived then. */
async function timeOf(
  stage: Stage,
  { at, after }: { at?: string | undefined; after?: string | undefined },
): Promise<string> {
  const moved = at && (await stage.moveTo(at));
  return after ? stage.moveBy(after) : moved || stage.settle();
}

const nothing: Played = { at: '', as: '', act: 'wait', outcome: '', broken: [] };

async function playStep(
  world: World,
  step: Exclude<CaseFile['steps'][number], { say: string } | { disturb: object }>,
): Promise<Partial<Played>> {
  if ('act' in step) return { as: actorName(step.as), act: step.act, ...(await playAct(world, step)) };
  if ('expect' in step)
    return {
      act: 'expect',
      outcome: summary(step.expect),
      broken: await broken(world, step.expect).catch((error: Error) => [error.message]),
    };
  return {};
}

async function disturb(stage: Stage, saved: Saved, { disturb: given, save }: DisturbStep): Promise<Partial<Played>> {
  const { service, petition } = saved.fill(given);
  const made = await stage.disturb(service, petition);
  for (const [field, name] of Object.entries(save)) saved.keep(name, at(made, field));
  return { act: 'disturb', outcome: service };
}

type World = { gatewayUrl: string; saved: Saved; actors: Actors; schema: ApiSchema };

async function playAct(world: World, step: ActStep): Promise<Pick<Played, 'outcome' | 'broken' | 'refusal'>> {
  const { gatewayUrl, saved, actors, schema } = world;
  try {
    const token = await actors.token(step.as);
    const { document, wrapped } = await schema.operation(step.act, step.select ?? '');
    const input = saved.fill(step.input);
    const data = await graphql<Record<string, Result>>(gatewayUrl, {
      document,
      variables: wrapped ? { input } : input,
      ...(token && { token }),
    });
    const result = data[step.act] as Result;
    return result.__typename === 'ActRefused' ? refusedAs(step, result) : doneAs(step, result, saved);
  } catch (error) {
    const message = (error as Error).message;
    return { outcome: message, broken: step.error && message.includes(step.error) ? [] : [`${step.act}: ${message}`] };
  }
}

function refusedAs(step: ActStep, result: Result): Pick<Played, 'outcome' | 'broken' | 'refusal'> {
  const refusal = {
    code: String(result['refusalCode']),
    basis: String(result['refusalBasis']),
    remedy: String(result['refusalRemedy']),
  };
  const expected = step.refused === refusal.code;
  return {
    outcome: `refused ${refusal.code}`,
    refusal,
    broken: expected
      ? []
      : [
          `${step.act}: expected ${step.refused ?? 'success'}, was refused ${refusal.code} (${String(result['refusalMessage'])})`,
        ],
  };
}

function doneAs(step: ActStep, result: Result, saved: Saved): Pick<Played, 'outcome' | 'broken'> {
  const found = (path: string) => at(result, path);
  for (const [field, name] of Object.entries(step.save)) saved.keep(name, found(field));
  const missed = step.refused ?? step.error;
  const wrong = missed
    ? [`${step.act}: expected ${missed}, but it was done`]
    : differences(saved.fill(step.result ?? {}), found);
  return { outcome: 'done', broken: wrong };
}

function summary(expectation: object): string {
  if ('clock' in expectation) return `clock ${(expectation.clock as { rule: string }).rule}`;
  return 'hidden' in expectation ? 'hidden' : 'query';
}
