import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openNotebook, writeNote } from '../../test/notebook/notebook.js';
import type { Actor } from '../act/actor.js';
import { Metrics } from '../health/metrics.js';
import type { TestService } from '../testing/index.js';
import { Edge } from './edge.js';
import { actInput, text } from './input.js';
import { Pager } from './paging.js';
import { TextBook } from './refusal-texts.js';
import { RequestContext } from './request-context.js';

let notebook: TestService;
let edge: Edge;
const metrics = new Metrics('notebook');
const schema = actInput({ title: text(20) });
const strongKey = 'x'.repeat(22);

beforeAll(async () => {
  notebook = await openNotebook();
  edge = new Edge(notebook.acts, notebook.source.manager, new Pager('a-cursor-key-of-the-suite'), metrics.observe);
});
afterAll(() => notebook?.close());

function requestOf(actor: Actor): RequestContext & { asked: number } {
  const request = new RequestContext(
    async () => {
      counted.asked += 1;
      return actor;
    },
    'en',
    new TextBook([]),
    { traceparent: '00-trace-01' },
  );
  const counted = Object.assign(request, { asked: 0 });
  return counted;
}

describe('between a resolver and an act', () => {
  it('the input is checked first: a faulty one never reaches the act', async () => {
    await expect(edge.run(requestOf(notebook.anonymous), writeNote, schema, { title: '' })).rejects.toThrow(
      'input.title: must not be empty',
    );
    expect(await notebook.source.query('select 1 from note')).toEqual([]);
  });

  it('every operation is counted by its name and how it ended, and nothing else', async () => {
    await edge.run(requestOf(notebook.officer('reception')), writeNote, schema, { title: 'counted' });
    const text = await metrics.registry.getSingleMetricAsString('redress_operations_total');
    expect(text).toContain('redress_operations_total{operation="writeNote",outcome="done",service="notebook"} 1');
  });

  it('the key makes the act happen once and is no part of its input', async () => {
    const request = requestOf(notebook.officer('reception'));
    const run = () =>
      edge.run(request, writeNote, schema, {
        title: 'once',
        idempotencyKey: 'key-of-the-client',
        expectedVersion: null,
      });
    expect(await run()).toEqual(await run());
    expect(await notebook.source.query(`select title from note where title = 'once'`)).toHaveLength(1);
  });

  it('a caller without a login needs a key nobody can guess, because the key opens the stored receipt', async () => {
    const weak = edge.run(requestOf(notebook.anonymous), writeNote, schema, {
      title: 'weak',
      idempotencyKey: 'too-short-key',
    });
    await expect(weak).rejects.toThrow('128 random bits');
    expect(
      await edge.run(requestOf(notebook.anonymous), writeNote, schema, { title: 'strong', idempotencyKey: strongKey }),
    ).toMatchObject({ title: 'strong' });
  });

  it('the trace goes along with the event', async () => {
    const note = (await edge.run(requestOf(notebook.officer('reception')), writeNote, schema, { title: 'traced' })) as {
      id: string;
    };
    const [event] = await notebook.source.query('select headers from outbox where aggregate_id = $1', [note.id]);
    expect(event.headers).toEqual({ traceparent: '00-trace-01' });
  });
});

describe('between a resolver and a question', () => {
  it('who asks is looked up once a request, and each question is told', async () => {
    const request = requestOf(notebook.officer('reception'));
    const who = async (ctx: { actor: Actor }) => ctx.actor.id;
    expect([await edge.ask(request, who, null), await edge.ask(request, who, null), request.asked]).toEqual([
      'reception',
      'reception',
      1,
    ]);
  });

  it('things asked for one by one are read together, for this request alone', async () => {
    const batches: (readonly string[])[] = [];
    const batch = async (_: unknown, keys: readonly string[]) => {
      batches.push(keys);
      return keys.map((key) => key.toUpperCase());
    };
    const [one, two] = [requestOf(notebook.officer('reception')), requestOf(notebook.anonymous)];
    expect(
      await Promise.all([
        edge.load(one, batch, 'a'),
        edge.load(one, batch, 'b'),
        edge.load(one, batch, 'a'),
        edge.load(two, batch, 'a'),
        edge.load(one, batch, null),
      ]),
    ).toEqual(['A', 'B', 'A', 'A', null]);
    expect(batches).toEqual([['a', 'b'], ['a']]);
  });
});
