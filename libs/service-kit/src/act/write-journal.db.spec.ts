import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commit, verifyChain } from '@redress/proof';
import { v7 as uuidv7 } from 'uuid';
import { type Note, noteEvent, noteThing, openNotebook, renameNote, writeNote } from '../../test/notebook/notebook.js';
import type { TestService } from '../testing/index.js';
import type { ActContext } from './act.js';

let notebook: TestService;
const clerk = () => notebook.officer('reception');

beforeAll(async () => {
  notebook = await openNotebook();
});
afterAll(() => notebook?.close());

interface Row {
  seq: number;
  hash: Buffer;
  at: Date;
  [column: string]: unknown;
}
async function historyOf(id: string): Promise<Row[]> {
  return notebook.source.query('select * from history where thing_id = $1 order by seq', [id]);
}
const chainOf = (rows: Row[]) =>
  rows.map(({ hash, at, ...entry }) => ({ hash, entry: { ...entry, at: at.toISOString() } }));

async function renamedNote(times: number): Promise<string> {
  const { id } = (await notebook.acts.run(writeNote, { title: 'first' }, clerk())) as Note;
  for (let n = 0; n < times; n += 1) await notebook.acts.run(renameNote, { id, title: `title ${n}` }, clerk());
  return id;
}

describe('the history of a thing', () => {
  it('is a chain that anybody can recompute from its rows', async () => {
    const rows = await historyOf(await renamedNote(3));
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(verifyChain(chainOf(rows))).toBeNull();
  });

  it('shows which entry was changed, even by the superuser', async () => {
    const id = await renamedNote(3);
    await notebook.cluster.run(
      notebook.database,
      `alter table history disable trigger history_is_append_only; update history set basis = 'tesT' where thing_id = '${id}' and seq = 3; alter table history enable trigger history_is_append_only`,
    );
    expect(verifyChain(chainOf(await historyOf(id)))).toBe(2);
  });

  it('shows that an entry was taken out', async () => {
    const rows = await historyOf(await renamedNote(3));
    expect(verifyChain(chainOf(rows.filter(({ seq }) => seq !== 2)))).toBe(1);
  });

  it('holds free text as a salted commitment only, and stays whole when salt and text are erased', async () => {
    const id = await renamedNote(1);
    const [salt] = await notebook.source.query('select salt from history_salt where thing_id = $1', [id]);
    const [first] = await historyOf(id);
    expect(first?.['commitments']).toEqual({ title: commit('first', salt.salt).toString('hex') });
    await notebook.source.query('delete from history_salt where thing_id = $1', [id]);
    expect(verifyChain(chainOf(await historyOf(id)))).toBeNull();
    expect(JSON.stringify(await historyOf(id))).not.toContain('"first"');
  });

  it('cannot be changed, deleted or emptied by the serving role', async () => {
    await renamedNote(0);
    for (const sql of [
      `update history set act = 'x'`,
      'delete from history',
      'truncate history',
      'alter table history disable trigger all',
    ])
      await expect(notebook.source.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('cannot be changed or deleted by its owner either while the guard is on', async () => {
    await renamedNote(0);
    for (const sql of [`update history set act = 'x'`, 'delete from history'])
      await expect(notebook.cluster.run(notebook.database, sql)).rejects.toThrow(/append only/);
  });
});

describe('the numbers of a stream', () => {
  it('have no gap and no repeat when ten acts work on one thing at once', async () => {
    const id = await renamedNote(0);
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => notebook.acts.run(renameNote, { id, title: `at once ${n}` }, clerk())),
    );
    const events = await notebook.source.query(
      'select stream_seq::int as seq from outbox where aggregate_id = $1 order by pos',
      [id],
    );
    expect(events.map(({ seq }: { seq: number }) => seq)).toEqual(Array.from({ length: 11 }, (_, n) => n + 1));
    expect(verifyChain(chainOf(await historyOf(id)))).toBeNull();
  });

  it('have no gap when two acts write the first fact of a thing at once', async () => {
    const id = uuidv7();
    const note = async (ctx: ActContext) =>
      ctx.journal.record(noteThing(id), { act: 'note', basis: 'test' }, noteEvent(id));
    await Promise.all([1, 2, 3, 4].map(() => notebook.acts.run(note, null, clerk())));
    expect((await historyOf(id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(verifyChain(chainOf(await historyOf(id)))).toBeNull();
  });

  it('do not advance when an act fails', async () => {
    const id = await renamedNote(0);
    const failing = async (ctx: ActContext) => {
      ctx.journal.record(noteThing(id), { act: 'note', basis: 'test', data: { text: '\u0000' } }, noteEvent(id));
    };
    await expect(notebook.acts.run(failing, null, clerk())).rejects.toThrow();
    await notebook.acts.run(renameNote, { id, title: 'after' }, clerk());
    expect((await historyOf(id)).map(({ seq }) => seq)).toEqual([1, 2]);
  });
});

describe('an event on its way out', () => {
  it('carries who must not know, the cause and the trace', async () => {
    const id = uuidv7();
    const causeId = uuidv7();
    const note = async (ctx: ActContext) => ctx.journal.publish(noteThing(id), noteEvent(id, ['token-1']));
    await notebook.acts.run(note, null, clerk(), { causeId, headers: { traceparent: '00-1-1-01' } });
    const [event] = await notebook.source.query(
      'select wall, cause_id, headers, producer from outbox where aggregate_id = $1',
      [id],
    );
    expect(event).toEqual({
      wall: ['token-1'],
      cause_id: causeId,
      headers: { traceparent: '00-1-1-01' },
      producer: 'notebook',
    });
  });

  it('with a field its contract does not know undoes the act: it is a fault of ours', async () => {
    const id = uuidv7();
    const event = noteEvent(id);
    const leak = async (ctx: ActContext) =>
      ctx.journal.record(
        noteThing(id),
        { act: 'leak', basis: 'test' },
        { ...event, payload: { ...event.payload, petitionerName: 'x' } },
      );
    await expect(notebook.acts.run(leak, null, clerk())).rejects.toThrow(/petitionerName/);
    expect(await historyOf(id)).toEqual([]);
  });
});
