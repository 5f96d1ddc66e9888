import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { world } from './shared-world.js';
import { supergraphOf } from './services.fixture.js';

describe('one question over several services gets one answer', () => {
  it('joins what two services know of a matter', async () => {
    const { body, status } = await world.ask(
      'query M($id: ID!) { petition(id: $id) { title handler handling { unit } } }',
      { variables: { id: 'p1' } },
    );
    expect(status).toBe(200);
    expect(body).toEqual({
      data: { petition: { title: 'title of p1', handler: 'handler of p1', handling: { unit: 'station-01' } } },
    });
  });

  it('follows a matter from one service into the other in a list, with one fetch for all', async () => {
    world.parts.assignment.seen.length = 0;
    const { body } = await world.ask(
      '{ petitions(first: 3) { edges { node { id handler } } } dueList { unit petition { title } } }',
    );
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).toContain('handler of p2');
    expect(JSON.stringify(body.data)).toContain('title of p1');
    expect(world.parts.assignment.seen.filter(({ query }) => query.includes('_entities'))).toHaveLength(1);
  });

  it('answers null for what its owner does not show, and says no more of it', async () => {
    const { body } = await world.ask('{ dueList { unit matter { id code title } } }');
    expect(body).toEqual({ data: { dueList: [{ unit: 'bureau', matter: null }] } });
  });

  it('hands a question that one service can answer to it as it came', async () => {
    const query =
      'query One($id: ID!) { petition(id: $id) { __typename ...More @include(if: true) } } fragment More on Petition { title parent { id } }';
    const { body } = await world.ask(query, { variables: { id: 'p9' } });
    expect(body).toEqual({
      data: { petition: { __typename: 'Petition', title: 'title of p9', parent: { id: 'p9+' } } },
    });
    expect(world.parts.intake.seen.at(-1)?.query).toBe(query);
  });
});

describe('acts, several operations in one document, variables and the schema itself', () => {
  it('runs acts of either service, and a union of results', async () => {
    const register =
      'mutation R($input: RegisterInput!) { register(input: $input) { __typename ... on Petition { id } ... on ActRefused { code } } }';
    const done = await world.ask(register, { variables: { input: { title: 'x', channel: 'WEB' } } });
    const refused = await world.ask(register, { variables: { input: { title: '', channel: 'WEB' } } });
    expect(done.body).toEqual({ data: { register: { __typename: 'Petition', id: 'new' } } });
    expect(refused.body).toEqual({ data: { register: { __typename: 'ActRefused', code: 'NO_TEXT' } } });
    expect(
      (
        await world.ask(
          'mutation { register(input: { title: "a", channel: WEB }) { ... on Petition { handler } } assign(id: "1") }',
        )
      ).body,
    ).toEqual({ data: { register: { handler: 'handler of new' }, assign: true } });
  });

  it('picks the operation that is named among several', async () => {
    const query = 'query A { petition(id: "1") { title } } query B { dueList { unit } }';
    expect((await world.ask(query, { operationName: 'B' })).body).toEqual({ data: { dueList: [{ unit: 'bureau' }] } });
    expect((await world.ask(query, { operationName: 'A' })).body).toEqual({
      data: { petition: { title: 'title of 1' } },
    });
    for (const operationName of [undefined, 'C']) {
      const { status, body } = await world.ask(query, operationName ? { operationName } : {});
      expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
    }
  });

  it('checks variables before it asks anybody, over several services too', async () => {
    for (const fields of ['title', 'title handler']) {
      const { status, body } = await world.ask(`query M($id: ID!) { petition(id: $id) { ${fields} } }`, {
        variables: { id: { a: 1 } },
      });
      expect([status, body.errors?.[0]?.extensions['code'], body.data]).toEqual([400, 'BAD_USER_INPUT', undefined]);
    }
  });

  it('answers questions about the schema itself', async () => {
    const { body } = await world.ask(
      '{ __schema { queryType { name } } __type(name: "Petition") { fields { name } } }',
    );
    expect(JSON.stringify(body)).toContain('handler');
    expect(JSON.stringify(body)).not.toContain('_entities');
  });
});

describe('the schema can change while serving', () => {
  it('takes a new supergraph, and keeps the last good one when the file is broken', async () => {
    const { file, intake, assignment } = world.parts;
    const knowsAdded = async () =>
      JSON.stringify((await world.ask('{ __type(name: "Petition") { fields { name } } }')).body).includes('"added"');
    expect(await knowsAdded()).toBe(false);
    writeFileSync(file, supergraphOf([intake, assignment], 'extend type Petition { added: String }'));
    world.gateway.supergraph.watch(20);
    await until(knowsAdded);
    writeFileSync(file, 'type Query { nothing');
    process.emit('SIGHUP');
    writeFileSync(
      file,
      supergraphOf([intake, assignment]).replaceAll('INTAKE', 'ELSEWHERE').replaceAll('"intake"', '"elsewhere"'),
    );
    process.emit('SIGHUP');
    expect(await knowsAdded()).toBe(true);
    expect((await world.ask('{ petition(id: "1") { title } }')).body).toEqual({
      data: { petition: { title: 'title of 1' } },
    });
  });
});

async function until(good: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await good()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('did not happen');
}
