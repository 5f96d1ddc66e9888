import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '@redress/proof';
import type { Caller } from '@redress/service-kit/edge';
import type { GraphQLSchema } from 'graphql';
import { entityWalks, type IdOf, walks } from './wall/paths.js';
import { ask, gatewayAnswers, gatewaySchema, settle, subgraphAnswers, subgraphSchema } from './wall/world.js';

/** The officer complained about, a colleague of the unit, the direct superior, and a caller without a login. */
const WALLED_OFF = ['station-01-officer', 'station-01-officer-2', 'station-01-head', 'anonymous'];
const SUBGRAPHS = ['intake', 'assignment', 'mediation', 'oversight', 'partners'];
const ghost: IdOf = (type) => encodeId(type, randomUUID());
const caller = (sub: string): Caller => ({
  sub,
  kind: sub === 'anonymous' ? 'anonymous' : 'officer',
  roles: sub.endsWith('head') ? ['unit-head'] : sub === 'anonymous' ? [] : ['caseworker'],
  rid: 'wall-test',
});

let schema: GraphQLSchema;
const without = new Map<string, Map<string, string>>();
let hidden: string;
/** What was begun about it: a referral, an order, a file on a fault; and a report about the same officer. */
const things: Record<string, string> = {};

async function answersOf(viewer: string, idOf: IdOf): Promise<Map<string, string>> {
  const all = await gatewayAnswers(viewer, walks(schema, idOf));
  for (const service of SUBGRAPHS)
    for (const [path, text] of await subgraphAnswers(
      service,
      caller(viewer),
      entityWalks(subgraphSchema(service), 'Petition', idOf),
    ))
      all.set(`${service}: ${path}`, text);
  return all;
}

const REGISTER = `mutation ($input: RegisterPetitionInput!) { registerPetition(input: $input) { ... on Registration { id } ... on ActRefused { message } } }`;
/** Begins something about the hidden matter and keeps its id. */
async function begin(as: string, act: string, thing: string, type: string, input: object): Promise<void> {
  const name = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  const query = `mutation ($input: ${name}!) { ${act}(input: $input) { ... on ${type} { id } ... on ActRefused { message } } }`;
  const answer = await ask<Record<string, { id: string; message?: string }>>(as, query, { input });
  if (answer[act]?.message) throw new Error(answer[act].message);
  things[thing] = answer[act]?.id as string;
}

beforeAll(async () => {
  schema = await gatewaySchema();
  for (const viewer of WALLED_OFF) without.set(viewer, await answersOf(viewer, ghost));
  const input = {
    channel: 'VISIT',
    text: '派出所民警态度粗暴,未出具回执',
    title: '投诉',
    concerned: [{ kind: 'officer', code: 'station-01-officer' }],
    petitioner: { name: '演一诺', phone: '14000001111', address: '演示镇1号' },
  };
  hidden = (await ask<{ registerPetition: { id: string } }>('reception', REGISTER, { input })).registerPetition.id;
  await settle();
  const [petition, words] = [hidden, '请说明'];
  const opinion = { petition, agency: 'demo-justice', purpose: 'OPINION', words };
  await begin('petition-officer', 'offerReferral', 'referral', 'Referral', opinion);
  await begin('discipline-officer', 'openSupervision', 'supervision', 'Supervision', {
    petition,
    trigger: 'PERFUNCTORY',
    words,
  });
  await begin('discipline-officer', 'proposeAccountability', 'accountability', 'Accountability', {
    petition,
    officer: 'station-01-officer',
    ground: 'RUDE_CONDUCT',
    words,
  });
  await begin('reception', 'registerPetition', 'report', 'Registration', { ...input, class: 'REPORT' });
  await settle();
}, 120_000);

describe('the wall hides existence', () => {
  it('asks every path of the schema, not a few', () => {
    expect(without.get('anonymous')?.size).toBeGreaterThan(40);
  });

  it('does not hide the matter from those who must work on it', async () => {
    const { petition } = await ask<{ petition: { id: string } | null }>(
      'petition-officer',
      'query ($id: ID!) { petition(id: $id) { id } }',
      { id: hidden },
    );
    expect(petition?.id).toBe(hidden);
    for (const [type, id] of Object.entries(things)) {
      const field = type === 'report' ? 'restrictedReport' : type;
      const seen = await ask('discipline-officer', `query ($id: ID!) { ${field}(id: $id) { id } }`, { id });
      expect(seen).toEqual({ [field]: { id } });
    }
  });

  it.each(WALLED_OFF)(
    'answers %s with the same bytes as in a world without the matter',
    async (viewer) => {
      const uuid = Buffer.from(hidden.slice('petition_'.length), 'base64url')
        .toString('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
      const withIt = await answersOf(viewer, (type) => things[type] ?? encodeId(type, uuid));
      for (const [path, text] of withIt) expect({ path, text }).toEqual({ path, text: without.get(viewer)?.get(path) });
    },
    120_000,
  );
});
