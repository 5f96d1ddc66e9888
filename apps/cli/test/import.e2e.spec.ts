import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { petitions } from '@redress/demo';
import iconv from 'iconv-lite';
import { type Ended, OwnSandbox, run } from './own-sandbox.js';

const LETTERS = 300;
const HEAD = '来信编号,标题,内容,来信日期,答复日期,答复单位';
const sandbox = new OwnSandbox();
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Generated letters as an earlier register wrote them; a cell may hold line breaks, so that records and lines differ. */
const lines = (seed: number, count: number): string[] =>
  [...petitions(seed, count)].map(({ number, title, text, receivedOn, unit }) =>
    [
      `来信${number}`,
      title,
      `${text}\n以上。`,
      receivedOn.replace('2025', '2024'),
      number % 3 ? '' : '2025-01-15',
      number % 3 ? '' : unit,
    ]
      .map(quoted)
      .join(','),
  );

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(sandbox.folder, name), content);
  return join(sandbox.folder, name);
}

function mapFor(source: string): string {
  const columns = {
    key: '来信编号',
    title: '标题',
    text: '内容',
    receivedOn: '来信日期',
    answeredOn: '答复日期',
    answeredBy: '答复单位',
  };
  return file(`${source}.map.json`, JSON.stringify({ source, kind: 'backlog', columns }));
}

const letters = (source: string, path: string, started?: (child: ChildProcess) => void): Promise<Ended> =>
  run(['apps/cli/dist/main.js', 'import', path, '--map', mapFor(source), '--data', sandbox.data, '--json'], started);

/** The two lines a run prints: what it will import, and what became of it. */
function report({ code, out, err }: Ended) {
  expect({ code, err: code ? err : '' }).toEqual({ code: 0, err: '' });
  const [looked, done] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { ...looked, ...done };
}

async function kept(source: string) {
  const found = await sandbox.rows<{ id: string; key: string; title: string }>(
    'intake',
    'select p.id, s.import_key as key, p.title from petition p join submission s on s.id = p.submission_id where s.import_key like $1 order by key',
    [`${source}:%`],
  );
  const ids = found.map(({ id }) => id);
  const contacts = await sandbox.rows<{ matter_id: string }>(
    'assignment',
    'select matter_id from first_contact where matter_id = any($1)',
    [ids],
  );
  return { found, ids, keys: new Set(found.map(({ key }) => key)), contacts };
}

/** Kills intake and assignment in turn, each as soon as it is back, until the work is done. */
async function killingWhile<T>(work: Promise<T>, kills: string[]): Promise<T> {
  let done = false;
  const finished = work.finally(() => (done = true));
  for (const service of ['intake', 'assignment', 'intake', 'assignment']) {
    if (done) break;
    await sandbox.kill(service);
    kills.push(service);
  }
  return finished;
}

beforeAll(() => sandbox.start(), 150_000);
afterAll(() => sandbox.stop(), 30_000);

describe('an import of 300 letters while processes are killed', () => {
  const text = [HEAD, ...lines(11, LETTERS)].join('\r\n');
  const kills: string[] = [];

  it('goes on where it was, and acknowledges every letter once: records are petitions are first contacts, and no key is there twice', async () => {
    const path = file('letters.csv', text);
    const broken = letters(
      'killed',
      path,
      (child) => void child.stdout?.once('data', () => void pause(700).then(() => child.kill('SIGKILL'))),
    );
    await killingWhile(broken, kills);
    const outcome = report(await killingWhile(letters('killed', path), kills)) as {
      IMPORTED?: number;
      ALREADY_THERE?: number;
    };
    await sandbox.settle();
    const { ids, keys, contacts } = await kept('killed');
    expect(kills.length).toBeGreaterThanOrEqual(2);
    expect([(outcome.IMPORTED ?? 0) + (outcome.ALREADY_THERE ?? 0), ids.length, keys.size]).toEqual([
      LETTERS,
      LETTERS,
      LETTERS,
    ]);
    expect(contacts.map(({ matter_id }) => matter_id).sort()).toEqual([...ids].sort());
  }, 300_000);

  it('done again adds nothing', async () => {
    expect(report(await letters('killed', join(sandbox.folder, 'letters.csv')))).toMatchObject({
      accepted: LETTERS,
      ALREADY_THERE: LETTERS,
      refused: [],
    });
    expect((await kept('killed')).ids).toHaveLength(LETTERS);
  }, 60_000);
});

describe('a letter that cannot be registered', () => {
  it('is refused with the number of its record, not of its line, and the others are imported', async () => {
    const [one = '', two = '', three = ''] = lines(12, 3);
    const bare = two.replace(/(?<=^"[^"]*","[^"]*",)"[^"]*"/, '" \u3000\n"');
    const outcome = report(await letters('bare', file('bare.csv', [HEAD, one, bare, three].join('\n'))));
    expect(outcome).toMatchObject({ accepted: 2, rejected: [{ no: 2, key: '来信2', reason: 'NO_TEXT' }], IMPORTED: 2 });
    expect((await kept('bare')).keys).toEqual(new Set(['bare:来信1', 'bare:来信3']));
  }, 60_000);
});

describe('a letter that is odd', () => {
  it('is imported, and the summary names its record', async () => {
    const [one = '', two = '', three = ''] = lines(14, 3);
    const odd = three.replace('2025-01-15', '2019-01-15');
    const outcome = report(await letters('odd', file('odd.csv', [HEAD, one, two, odd].join('\n'))));
    expect(outcome).toMatchObject({
      IMPORTED: 3,
      refused: [],
      remarks: [{ no: 3, key: '来信3', remark: 'ANSWER_BEFORE_RECEIPT' }],
    });
  }, 60_000);
});

describe('a file of another writing', () => {
  const content = [HEAD, ...lines(13, 2)].join('\n');
  const titles = [...petitions(13, 2)].map(({ title }) => title);
  it.each([
    ['gb18030', iconv.encode(content, 'gb18030')],
    ['utf-8-bom', Buffer.from(`\uFEFF${content}`)],
  ])(
    '%s reads as it was meant',
    async (source, bytes) => {
      expect(report(await letters(source, file(`${source}.csv`, bytes)))).toMatchObject({ accepted: 2, IMPORTED: 2 });
      expect((await kept(source)).found.map(({ title }) => title)).toEqual(titles);
    },
    60_000,
  );
});
