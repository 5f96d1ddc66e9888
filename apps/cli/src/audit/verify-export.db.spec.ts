import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type HistoryHead, rootOverHeads, signRoot } from '@redress/proof';
import { type ActContext, closeDay, serviceActor } from '@redress/service-kit';
import { serviceDatabase, type TestService } from '@redress/service-kit/testing';
import { workspaceRoot } from '../home/data-folder.js';
import { exportAudit } from './export-audit.js';
import { verifyExport } from './verify-export.js';
import { verifyFolder } from './verify-folder.js';

const keys = generateKeyPairSync('ed25519');
const publicKey = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const PETITION = '0199a8c0-0000-7000-8000-00000000000a';
let folder: string;
let intake: TestService;
/** An export as it was written once; each test spoils a copy. */
let whole: string;

const note = (id: string) => (ctx: ActContext) => {
  ctx.journal.record({ type: 'petition', id }, { act: 'notePetition', basis: 'test', data: { count: 3 } });
  return Promise.resolve(true);
};
const write = (id: string) => intake.acts.run(note(id), null, intake.officer('reception'));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-audit-'));
  intake = await serviceDatabase('intake', join(workspaceRoot, 'apps/intake'));
  const roots = [];
  for (const day of ['2026-09-01', '2026-09-02']) {
    for (const id of [PETITION, PETITION, randomUUID()]) await write(id);
    roots.push(signed(await headOf(day)));
  }
  await write(PETITION);
  whole = join(folder, 'whole');
  process.env['REDRESS_DATABASE_URL'] = intake.cluster.url(intake.database, 'intake_migrator');
  await exportAudit(whole, { service: 'intake' } as never).finally(() => delete process.env['REDRESS_DATABASE_URL']);
  change('whole', 'manifest.json', (text) => text.replace('"roots": 0', '"roots": 2'));
  writeFileSync(join(whole, 'roots.ndjson'), roots.map((root) => `${JSON.stringify(root)}\n`).join(''));
});
beforeEach(() => cpSync(whole, join(folder, 'copy'), { recursive: true }));
afterEach(() => rmSync(join(folder, 'copy'), { recursive: true, force: true }));
afterAll(async () => {
  await intake?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The service closes its day; what it commits itself to then. */
async function headOf(headedOn: string): Promise<HistoryHead> {
  await intake.acts.run(closeDay, null, serviceActor('intake'));
  const [{ payload }] = await intake.source.query(
    `select payload from outbox where type = 'history.headed' order by pos desc limit 1`,
  );
  return { service: 'intake', headedOn, size: payload.size, root: payload.root };
}
function signed(head: HistoryHead) {
  const root = { rootedOn: head.headedOn, root: rootOverHeads([head]) };
  return { ...root, signature: signRoot(keys.privateKey, root), publicKey, heads: [head] };
}
function change(name: string, file: string, edit: (text: string) => string): void {
  const path = join(folder, name, file);
  const [before, after] = [readFileSync(path, 'utf8'), edit(readFileSync(path, 'utf8'))];
  if (before === after) throw new Error(`${file} was not changed`);
  writeFileSync(path, after);
}
const spoil = (file: string, edit: (text: string) => string) => change('copy', file, edit);
const HISTORY = 'intake/history.ndjson';
const line = (name: string, n: number) => readFileSync(join(folder, name, HISTORY), 'utf8').split('\n')[n] as string;
const verdict = (key: string | null = null) => verifyExport(join(folder, 'copy'), key);

describe('an export', () => {
  it('that nobody touched is whole, and stands under its signed roots', async () => {
    expect(await verdict(publicKey)).toEqual({
      lines: ['intake: ok 7 entries in 3 streams', 'roots: ok 2 signed roots'],
      broken: null,
    });
  });

  it('names the row in which any one byte of an entry was changed', async () => {
    const text = line('whole', 1);
    const faults = new Set<string>();
    for (let at = 0; at < text.length; at += 7) {
      const other = text[at] === '1' ? '2' : '1';
      const spoilt = text.slice(0, at) + other + text.slice(at + 1);
      writeFileSync(join(folder, 'copy', HISTORY), readFileSync(join(whole, HISTORY), 'utf8').replace(text, spoilt));
      const { broken } = await verdict(publicKey).catch((error: Error) => ({ broken: error.message }));
      if (broken === null) faults.add(`${text.slice(Math.max(0, at - 20), at + 5)} may be changed`);
    }
    expect([...faults]).toEqual([]);
    spoil(HISTORY, () => readFileSync(join(whole, HISTORY), 'utf8').replace('"count":3', '"count":4'));
    const first = JSON.parse(line('whole', 0)) as { thing_id: string };
    expect((await verdict()).broken).toMatch(new RegExp(`^intake: broken: petition ${first.thing_id}, entry 1 `));
  });

  it.each<[string, (text: string) => string]>([
    ['an entry is missing in the middle', (text) => text.split('\n').toSpliced(1, 1).join('\n')],
    ['the last entry is missing', (text) => text.split('\n').toSpliced(-2, 1).join('\n')],
    ['a line was cut off', (text) => text.slice(0, -20)],
    ['nothing is left', () => ''],
  ])('is broken where %s', async (_, edit) => {
    spoil(HISTORY, edit);
    const { broken } = await verdict().catch((error: Error) => ({ broken: error.message }));
    expect(broken).not.toBeNull();
  });

  it('is broken where the head of a stream was changed, or a stream has lost its entries', async () => {
    spoil('intake/streams.ndjson', (text) => text.replace(/"head":"01./, '"head":"01x'));
    expect((await verdict()).broken).toMatch(/is the last one, but not the one its stream ends with/);
    spoil(
      'intake/streams.ndjson',
      () =>
        `${readFileSync(join(whole, 'intake/streams.ndjson'), 'utf8')}{"thing_type":"petition","thing_id":"x","seq":2,"head":null}\n`,
    );
    expect((await verdict()).broken).toMatch(/petition x, entry 2 and all before it are gone/);
  });

  it('is broken where the chain was written anew by somebody who had the machine: the roots contradict it', async () => {
    await intake.cluster.run(
      intake.database,
      `set session_replication_role = replica; delete from history; delete from stream where thing_type = 'petition'; delete from history_leaf`,
    );
    for (let n = 0; n < 7; n += 1) await write(PETITION);
    await headOf('2026-09-03');
    const forged = join(folder, 'forged');
    process.env['REDRESS_DATABASE_URL'] = intake.cluster.url(intake.database, 'intake_migrator');
    await exportAudit(forged, { service: 'intake' } as never).finally(() => delete process.env['REDRESS_DATABASE_URL']);
    cpSync(join(forged, 'intake'), join(folder, 'copy/intake'), { recursive: true });
    spoil('manifest.json', (text) => text.replace('"streams": 3', '"streams": 1'));
    expect((await verdict()).broken).toMatch(
      /^intake: broken: the entries contradict the root signed on 2026-09-01; one of numbers 0 to 2, from petition .* entry 1 /,
    );
  });

  it('is broken where a root was changed, or signed by somebody else than you trust', async () => {
    spoil('roots.ndjson', (text) => text.replace('"rootedOn":"2026-09-02"', '"rootedOn":"2026-09-03"'));
    expect((await verdict()).broken).toBe('roots: broken: the root of 2026-09-03 is not what was signed');
    spoil('roots.ndjson', () => readFileSync(join(whole, 'roots.ndjson'), 'utf8'));
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect((await verdict(other)).broken).toBe('roots: broken: the root of 2026-09-01 is not what was signed');
    spoil('roots.ndjson', (text) => text.split('\n').slice(1).join('\n'));
    expect((await verdict()).broken).toBe('roots: broken: other roots than the manifest says');
  });
});

describe('redress audit verify <folder>', () => {
  const exit = () => process.exitCode;
  afterEach(() => {
    process.exitCode = 0;
  });

  it('ends with 1 and the name of the row when one byte is not as it was', async () => {
    await verifyFolder(join(folder, 'copy'), {});
    expect(exit() ?? 0).toBe(0);
    spoil(HISTORY, (text) => text.replace('"act":"notePetition"', '"act":"notePetitioN"'));
    await verifyFolder(join(folder, 'copy'), { json: true });
    expect(exit()).toBe(1);
  });

  it('is no export where there is no manifest', async () => {
    rmSync(join(folder, 'copy', 'manifest.json'));
    await expect(verifyFolder(join(folder, 'copy'), {})).rejects.toThrow('no manifest.json');
  });
});
