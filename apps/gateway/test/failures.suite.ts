import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { SupergraphExecutor } from '../src/executor.js';
import { ServiceClients } from '../src/fetch/service-clients.js';
import { world } from './shared-world.js';
import { assignmentService, supergraphOf } from './services.fixture.js';
import { ASSERTION_KEY } from './subgraph.fixture.js';

describe('an error says what the caller can do and nothing about the inside', () => {
  it('keeps what a service says of the input, by field', async () => {
    const { body } = await world.ask('{ fails(how: "input") }', { headers: { 'accept-language': 'en' } });
    expect(body.errors?.[0]).toMatchObject({
      path: ['fails'],
      extensions: { code: 'BAD_USER_INPUT', paths: ['input.title'], detail: 'input.title: needs a text' },
    });
  });

  it('turns a fault with SQL and addresses into a reference number', async () => {
    const { body, text } = await world.ask('{ fails(how: "sql") }');
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'INTERNAL',
      reference: expect.stringMatching(/^[\w-]{36}$/),
    });
    expect(text).not.toMatch(/duplicate|petition_code|10\.0\.0\.7|stack|intake/);
  });

  it('keeps the code of what does not exist, in either way of answering', async () => {
    for (const query of ['{ fails(how: "hidden") }', '{ fails(how: "hidden") petition(id: "1") { handler } }']) {
      const { body } = await world.ask(query);
      expect(body.errors?.map(({ extensions, path }) => [extensions['code'], path])).toEqual([
        ['NOT_FOUND', ['fails']],
      ]);
    }
  });
});

describe('an operation over several services ends when its wall time is over', () => {
  it('says so by code', async () => {
    const { intake, assignment } = world.parts;
    const clients = new ServiceClients(
      [intake, assignment].map(({ name, url }) => ({ name, url, internalUrl: undefined })),
      ASSERTION_KEY,
      5000,
    );
    const executor = new SupergraphExecutor(clients, 100);
    executor.use(supergraphOf([intake, assignment]));
    let schema: unknown;
    executor.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
    const source = '{ slow(ms: 1000) dueList { unit } }';
    const { executor: answer } = await executor.load({ apollo: {} });
    const context = { caller: { sub: 'anonymous', kind: 'anonymous', roles: [], rid: 'r' }, language: 'en' };
    await expect(
      answer?.({ schema, source, document: parse(source), operationName: null, request: {}, context } as never),
    ).rejects.toMatchObject({ extensions: { code: 'DEADLINE_EXCEEDED' } });
    await executor.stop();
  });
});

describe('a service that is down takes nothing else along', () => {
  it('answers what the other services know, names the missing service and no address, and recovers', async () => {
    const { assignment } = world.parts;
    const port = Number(new URL(assignment.url).port);
    await assignment.close();
    const { status, body, text } = await world.ask('{ petition(id: "1") { title handler } }');
    expect([status, body.data]).toEqual([200, { petition: { title: 'title of 1', handler: null } }]);
    expect(body.errors?.[0]).toMatchObject({
      path: ['petition', 'handler'],
      extensions: { code: 'SERVICE_UNAVAILABLE', service: 'assignment' },
    });
    expect(text).not.toMatch(/127\.0\.0\.1|ECONN|localhost/);
    const alone = await world.ask('mutation { assign(id: "1") }');
    expect([alone.body.data, alone.body.errors?.[0]?.extensions['code']]).toEqual([null, 'SERVICE_UNAVAILABLE']);
    const back = await assignmentService().listen(port);
    expect((await world.ask('{ petition(id: "1") { title handler } }')).body.errors).toBeUndefined();
    await back.close();
  });
});
