import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { newWebhookSecret } from '@redress/proof';
import { createApi } from '../src/platform/api.js';
import { Desk } from '../src/platform/desk.js';
import { Signer } from '../src/platform/signer.js';
import { listening, play } from '../src/scenarios/play.js';
import { scenarios } from '../src/scenarios/scenarios.js';
import { cgiHost } from './cgi-host.js';

const LIMIT_MS = 600_000;
const folder = join(import.meta.dirname, '..', '..', '..', 'examples', 'partners');
const runs = (tool: string, ...args: string[]) => spawnSync(tool, args, { encoding: 'utf8' }).status === 0;
const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

/** A tool that is absent is a skip with a word; where everything must be tried, it is a failure. */
function needs(...tools: string[]) {
  const absent = tools.filter(
    (tool) =>
      !runs(tool, tool === 'java' || tool === 'openssl' ? (tool === 'java' ? '-version' : 'version') : '--version'),
  );
  if (!absent.length) return it;
  if (process.env['CI'] === 'true') throw new Error(`not installed: ${absent.join(', ')}`);
  console.warn(`skipped, not installed: ${absent.join(', ')}`);
  return it.skip;
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Starts a sample and waits until it listens. */
async function started(command: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  const child: ChildProcess = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  ended.push(() => new Promise((resolve) => child.once('close', resolve) && child.kill('SIGKILL')));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => String(text).includes('listening') && resolve());
    child.once('error', reject).once('close', (code) => reject(new Error(`${command} ended with ${code}`)));
  });
}

const MODES = { v1a: ['v1a'], v1: ['v1'] } as const;
type Mode = keyof typeof MODES;
type Start = (port: number, env: Record<string, string>) => Promise<unknown>;
const script =
  (command: string, file: string): Start =>
  (port, env) =>
    started(command, [join(folder, file)], { ...env, PORT: String(port) });
const cgi: Start = async (port, env) => {
  const state = mkdtempSync(join(tmpdir(), 'redress-subscriber-'));
  ended.push(() => rmSync(state, { recursive: true }));
  const path = process.env['PATH'] ?? '';
  const host = await listening(
    cgiHost(join(folder, 'shell', 'receive.sh'), { ...env, PATH: path, STATE: state }),
    port,
  );
  ended.push(() => host.close() && host.closeAllConnections());
};

/** Everything the kit plays, against a sample that reads the platform's keys (v1a) or holds the secrets (v1). */
async function conforms(start: Start, mode: Mode): Promise<void> {
  const [port, platform] = [await freePort(), await freePort()];
  const secrets = [newWebhookSecret(), newWebhookSecret()];
  const keys: Record<string, string> =
    mode === 'v1a'
      ? { REDRESS_KEYS_URL: `http://127.0.0.1:${platform}/partner/v1/keys` }
      : { REDRESS_SECRETS: secrets.join(' ') };
  await start(port, { ...keys, KEYS_MAX_AGE: '1', PATIENCE: '1' });
  const url = `http://127.0.0.1:${port}/`;
  const checks = await play(scenarios, {
    ...{ url, journal: `${url}applied`, port: platform, schemes: MODES[mode], secrets },
    ...{ paceMs: 300, patienceMs: 20_000 },
  });
  // A secret that has ended is taken out by hand: a subscriber that still holds it cannot know.
  const expected = checks.filter(({ what }) => mode === 'v1a' || !what.startsWith('the old key'));
  expect(expected.filter(({ ok }) => ok === false)).toEqual([]);
  expect(expected.filter(({ ok }) => ok).length).toBeGreaterThan(50);
}

describe('a sample subscriber does all that the contract asks of one', () => {
  const modes = Object.keys(MODES) as Mode[];
  it.each(modes)('in Node, %s', (mode) => conforms(script(process.execPath, 'node/subscriber.mjs'), mode), LIMIT_MS);

  const python = needs('python3');
  const hasEd25519 = runs('python3', '-c', 'import cryptography');
  python(
    'in Python, v1 with the standard library',
    () => conforms(script('python3', 'python/subscriber.py'), 'v1'),
    LIMIT_MS,
  );
  (hasEd25519 ? python : it.skip)(
    'in Python, v1a with cryptography',
    () => conforms(script('python3', 'python/subscriber.py'), 'v1a'),
    LIMIT_MS,
  );

  const java = needs('java');
  java.each(modes)('in Java, %s', (mode) => conforms(script('java', 'java/Subscriber.java'), mode), LIMIT_MS);

  const shell = needs('bash', 'openssl', 'curl');
  shell.each(modes)('in shell with openssl, %s', (mode) => conforms(cgi, mode), LIMIT_MS);

  shell('in shell with curl: the feed to its end, each event once, what is withheld passed over', async () => {
    const desk = new Desk('http://127.0.0.1/partner/v1');
    const matter = desk.matter();
    for (const type of ['referral.offered', 'referral.asked', 'referral.recalled'] as const) matter.tell(type);
    desk.told[1]!.withheld = 'RECALLED';
    const api = await listening(createApi(desk, new Signer(['v1a']), []), 0);
    ended.push(() => api.close());
    const state = mkdtempSync(join(tmpdir(), 'redress-pull-'));
    ended.push(() => rmSync(state, { recursive: true }));
    const pull = () => pulled({ REDRESS_URL: `http://127.0.0.1:${api.port}/partner/v1`, STATE: state });
    const [first, , last] = desk.told;
    const line = (event: typeof first) => `applied cn.petition.${event!.type}.v1 ${event!.matter} ${event!.id}`;
    expect(await pull()).toEqual([line(first), 'withheld RECALLED', line(last)]);
    expect(await pull()).toEqual([]);
    const next = matter.tell('referral.offered');
    expect(await pull()).toEqual([line(next)]);
  });
});

/** The lines `pull.sh` prints. */
const pulled = (env: Record<string, string>): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(join(folder, 'shell', 'pull.sh'), {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (part: Buffer) => (text += String(part)));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(text.split('\n').filter(Boolean)) : reject(new Error(`pull.sh: ${code}`)),
    );
  });
