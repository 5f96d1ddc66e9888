import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signAssertion, type Caller } from '@redress/service-kit/edge';
import { buildClientSchema, buildSchema, getIntrospectionQuery, type GraphQLSchema } from 'graphql';
import type { Walk } from './paths.js';

/** Where a subgraph listens, from the gateway's port on. */
const OFFSETS: Readonly<Record<string, number>> = {
  intake: 10,
  assignment: 11,
  mediation: 12,
  oversight: 13,
  partners: 14,
};

const env = (name: string): string => process.env[name] ?? '';
const gateway = () => `${env('REDRESS_TEST_GATEWAY')}/graphql`;
const supervisor = (path: string) => `${env('REDRESS_TEST_SUPERVISOR')}${path}`;

/** One POST; answers the text, so that bytes can be compared. */
async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return answer.text();
}

async function token(as: string): Promise<string | null> {
  if (as === 'anonymous') return null;
  return (JSON.parse(await post(supervisor('/sandbox/token'), { as })) as { access_token: string }).access_token;
}

export const settle = (): Promise<string> => post(supervisor('/sandbox/settle'), { timeoutMs: 30_000 });

/** A query or act at the gateway as one of the demo people. */
export async function ask<T>(as: string, query: string, variables: object = {}): Promise<T> {
  const bearer = await token(as);
  const text = await post(gateway(), { query, variables }, bearer ? { authorization: `Bearer ${bearer}` } : {});
  const { data, errors } = JSON.parse(text) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

export async function gatewaySchema(): Promise<GraphQLSchema> {
  const { data } = JSON.parse(await post(gateway(), { query: getIntrospectionQuery({ descriptions: false }) })) as {
    data: never;
  };
  return buildClientSchema(data);
}

/** The answers of the gateway to every walk, masked. */
export async function gatewayAnswers(as: string, walks: readonly Walk[]): Promise<Map<string, string>> {
  const bearer = await token(as);
  const answers = new Map<string, string>();
  for (const { path, query, variables } of walks)
    answers.set(
      path,
      mask(await post(gateway(), { query, variables }, bearer ? { authorization: `Bearer ${bearer}` } : {})),
    );
  return answers;
}

/** The answers of a subgraph itself: what a gateway would get for `_entities`. */
export async function subgraphAnswers(
  service: string,
  caller: Caller,
  walks: readonly Walk[],
): Promise<Map<string, string>> {
  const key =
    (
      JSON.parse(readFileSync(join(env('REDRESS_TEST_DATA'), 'secrets.json'), 'utf8')) as {
        keys: Record<string, string>;
      }
    ).keys['ASSERTION_KEY'] ?? '';
  const port = Number(new URL(env('REDRESS_TEST_GATEWAY')).port) + (OFFSETS[service] ?? 0);
  const answers = new Map<string, string>();
  for (const { path, query, variables } of walks) {
    const body = JSON.stringify({ query, variables });
    const assertion = await signAssertion(caller, { key, service, body, query });
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-redress-assertion': assertion },
      body,
    });
    answers.set(path, mask(await answer.text()));
  }
  return answers;
}

/** The published SDL of a subgraph as a schema; its directives are the composer's business. */
export function subgraphSchema(service: string): GraphQLSchema {
  const sdl = readFileSync(join(import.meta.dirname, `../../../${service}/schema.graphql`), 'utf8');
  const plain = sdl
    .replace(/extend schema\s*@link\([^)]*\)/, '')
    .replace(/@(key|shareable|external|requires)(\([^)]*\))?/g, '');
  return buildSchema(plain, { assumeValidSDL: true });
}

/** Ids, times and reference numbers differ from call to call and say nothing. */
const mask = (text: string): string =>
  text
    .replace(/[a-z]+_[\w-]{22}/g, 'ID')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})/g, 'TIME')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[\w-]{22,}/g, 'UUID');
