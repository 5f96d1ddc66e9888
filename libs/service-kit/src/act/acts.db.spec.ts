import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { breakLate, type Note, openNotebook, refuseLate, renameNote, writeNote } from '../../test/notebook/notebook.js';
import type { TestService } from '../testing/index.js';
import { isRefused } from './refusal.js';

let notebook: TestService;
const key = 'a-client-key-of-22-characters';
const clerk = () => notebook.officer('reception');
const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  Number((await notebook.source.query(`select count(*) as n from ${sql}`, values))[0].n);

beforeAll(async () => {
  notebook = await openNotebook();
});
afterAll(() => notebook?.close());

async function written(title = 'a title'): Promise<Note> {
  return (await notebook.acts.run(writeNote, { title }, clerk())) as Note;
}

describe('a request that comes twice', () => {
  it('is done once and answered alike', async () => {
    const first = await notebook.acts.run(writeNote, { title: 'once' }, clerk(), { key });
    expect(await notebook.acts.run(writeNote, { title: 'once' }, clerk(), { key })).toEqual(first);
    expect(await count('note where title = $1', ['once'])).toBe(1);
  });

  it('is done once even when both arrive at the same moment', async () => {
    const input = { title: 'at once' };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => notebook.acts.run(writeNote, input, clerk(), { key: `${key}-2` })),
    );
    expect(new Set(answers.map((answer) => (answer as Note).id)).size).toBe(1);
    expect(await count('note where title = $1', ['at once'])).toBe(1);
  });

  it('is refused when it asks for something else under the same key', async () => {
    await notebook.acts.run(writeNote, { title: 'first' }, clerk(), { key: `${key}-3` });
    const other = await notebook.acts.run(writeNote, { title: 'second' }, clerk(), { key: `${key}-3` });
    expect(other).toMatchObject({ refused: { code: 'IDEMPOTENCY_CONFLICT' } });
    const otherAct = await notebook.acts.run(breakLate, { title: 'first' }, clerk(), { key: `${key}-3` });
    expect(isRefused(otherAct)).toBe(true);
    expect(await count('note where title = $1', ['second'])).toBe(0);
  });

  it('never gives one caller the answer of another under the same key', async () => {
    const first = (await notebook.acts.run(writeNote, { title: 'mine' }, clerk(), { key: `${key}-4` })) as Note;
    const second = (await notebook.acts.run(writeNote, { title: 'mine' }, notebook.officer('petition-officer'), {
      key: `${key}-4`,
    })) as Note;
    expect(second.id).not.toBe(first.id);
  });

  it('may be sent again with the same key after a refusal or a fault', async () => {
    const again = `${key}-5`;
    await notebook.acts.run(refuseLate, { title: 'again' }, clerk(), { key: again });
    await expect(notebook.acts.run(breakLate, { title: 'again' }, clerk(), { key: again })).rejects.toThrow('broken');
    expect(await notebook.acts.run(writeNote, { title: 'again' }, clerk(), { key: again })).toMatchObject({
      title: 'again',
    });
  });

  it('leaves neither its key nor a readable answer in the database', async () => {
    const secret = 'canary-answer-4711';
    await notebook.acts.run(writeNote, { title: secret }, clerk(), { key: `${key}-6` });
    const { rows } = await notebook.cluster.run(
      notebook.database,
      `select encode(answer, 'escape') as answer, encode(key_hash, 'escape') as hash from idempotency`,
    );
    const dump = JSON.stringify(rows);
    expect(dump).not.toContain(secret);
    expect(dump).not.toContain(key);
  });
});

describe('two officers at once', () => {
  it('do not lose an update: the second, who has read an older version, is refused', async () => {
    const { id } = await written();
    const results = await Promise.all(
      ['left', 'right'].map((title) => notebook.acts.run(renameNote, { id, title, expectedVersion: 0 }, clerk())),
    );
    expect(results.filter(isRefused)).toHaveLength(1);
    expect(results.find(isRefused)).toMatchObject({ refused: { code: 'VERSION_CONFLICT' } });
    expect(await count('note where id = $1 and version = 1', [id])).toBe(1);
  });
});

describe('a refusal and a fault', () => {
  it.each([
    ['refusal', refuseLate],
    ['fault', breakLate],
  ] as const)('of an act undo all of it: row, history, event, stored answer (%s)', async (_, act) => {
    const before = await Promise.all(
      ['note', 'history', 'outbox', 'idempotency', 'stream'].map((table) => count(table)),
    );
    await notebook.acts.run(act as typeof refuseLate, { title: 'gone' }, clerk(), { key: uuidv7() }).catch(() => null);
    expect(
      await Promise.all(['note', 'history', 'outbox', 'idempotency', 'stream'].map((table) => count(table))),
    ).toEqual(before);
  });
});

describe('legal time', () => {
  it('is the database’s time of the transaction, moved by the sandbox', async () => {
    await notebook.at('2026-02-12T09:00:00+08:00');
    const now = await notebook.acts.run(async (ctx) => ctx.now, null, clerk());
    expect((now as Date).toISOString()).toMatch(/^2026-02-12T01:00:/);
  });
});
