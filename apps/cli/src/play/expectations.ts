import { isDeepStrictEqual } from 'node:util';
import { graphql } from '../graphql.js';
import type { Actors } from './actors.js';
import type { Expectation } from './case-file.js';
import { at, type Saved } from './saved.js';

const CLOCK =
  'rule status reason startDay startEvent nominalDate dueDate internalTarget extensionDays official overdue endedOn';
const CLOCKS = `query ($id: ID!) { petition(id: $id) { intakeClocks { ${CLOCK} } handling { clocks { ${CLOCK} } } } }`;
const EXISTS = `query ($id: ID!) { petition(id: $id) { id } petitions(first: 100) { edges { node { id } } } }`;

/** What stands for the reader of a case who sees all: discipline reads everything and writes nothing. */
const READER = 'discipline-officer';
interface World {
  readonly gatewayUrl: string;
  readonly actors: Actors;
  readonly saved: Saved;
}

/** Checks one expectation; returns what is not as expected, line by line. */
export async function broken(world: World, expectation: Expectation): Promise<string[]> {
  if ('clock' in expectation) return brokenClock(world, expectation as Extract<Expectation, { clock: unknown }>);
  if ('hidden' in expectation) return brokenWall(world, expectation as { hidden: string; from: string[] });
  return brokenQuery(world, expectation as Extract<Expectation, { query: string }>);
}

async function brokenClock(
  { gatewayUrl, actors, saved }: World,
  expectation: Extract<Expectation, { clock: unknown }>,
): Promise<string[]> {
  const {
    clock: { of, rule },
    as,
    ...wanted
  } = expectation;
  const token = await actors.token(as ?? READER);
  const { petition } = await graphql<{
    petition: { intakeClocks: ClockRow[]; handling: { clocks: ClockRow[] } | null } | null;
  }>(gatewayUrl, { document: CLOCKS, variables: { id: saved.fill(of) }, ...(token && { token }) });
  const found = [...(petition?.intakeClocks ?? []), ...(petition?.handling?.clocks ?? [])].filter(
    (clock) => clock['rule'] === rule,
  );
  const clock = found.at(-1);
  if (!clock) return [`${rule}: there is no such clock`];
  return differences(wanted, (path) => clock[path]);
}
type ClockRow = Record<string, unknown>;

async function brokenQuery(
  { gatewayUrl, actors, saved }: World,
  { query, variables, as, result, save }: Extract<Expectation, { query: string }>,
): Promise<string[]> {
  const token = await actors.token(as ?? READER);
  const answer = await graphql<unknown>(gatewayUrl, {
    document: query,
    variables: saved.fill(variables),
    ...(token && { token }),
  });
  for (const [path, name] of Object.entries(save)) saved.keep(name, at(answer, path));
  return differences(saved.fill(result), (path) => at(answer, path));
}

async function brokenWall(
  { gatewayUrl, actors, saved }: World,
  { hidden, from }: { hidden: string; from: string[] },
): Promise<string[]> {
  const id = saved.fill(hidden);
  const lines = from.map(async (officer) => {
    const token = await actors.token(officer);
    const seen = await graphql<{ petition: unknown; petitions: { edges: { node: { id: string } }[] } }>(gatewayUrl, {
      document: EXISTS,
      variables: { id },
      ...(token && { token }),
    });
    return seen.petition || seen.petitions.edges.some(({ node }) => node.id === id)
      ? [`${officer} knows of the matter`]
      : [];
  });
  return (await Promise.all(lines)).flat();
}

/** Every field that is not as wanted. */
export const differences = (wanted: Record<string, unknown>, found: (path: string) => unknown): string[] =>
  Object.entries(wanted).flatMap(([path, value]) => {
    const real = found(path) ?? null;
    return isDeepStrictEqual(plain(real), plain(value))
      ? []
      : [`${path}: expected ${JSON.stringify(value)}, found ${JSON.stringify(real)}`];
  });

/** As data alone: an answer may come from another realm than the file, whose arrays are no equals. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
