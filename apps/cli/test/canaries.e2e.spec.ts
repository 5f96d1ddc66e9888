import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canaries } from '@redress/demo';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { workspaceRoot } from '../src/home/data-folder.js';
import { type CaseFile } from '../src/play/case-file.js';
import { playCase } from '../src/play/play-case.js';
import { services } from '../src/services.js';
import { actsOf, caseFiles, Planter, takesWords } from './canary-cases.js';
import { asked } from './databases-under-test.js';
import { type Leaks, leaksInDatabases, leaksInFiles, leaksInTexts } from './leaks.js';
import { data, internalUrl, ports, publicUrl } from './sandbox-under-test.js';
import { stage } from './stage-under-test.js';
import { MAY_HOLD } from './may-hold.js';

/** Acts that take a name or words and are not said here. */
const NEVER_SAID = {
  importAgencies: 'names of offices',
  resolveDifference: 'needs a ledger that differs, which nobody can bring about from outside: ledger.db.spec.ts',
};
/** What operators do with the events of a service is one act for all services. */
const ofAnyService = (act: string) => act.replace(/At(Intake|Assignment|Mediation|Oversight|Partners)$/, '');
/** Over a longer time than this the clock is set afresh: it would stop for everything that others left behind. */
const LONG_MS = 30 * 86_400_000;
const supervisor = `http://127.0.0.1:${ports.supervisor}`;
const canary = canaries(7).next().value;
const everything = Object.values(canary).join(' ');
const files = caseFiles();
async function actsThatTakeWords(): Promise<string[]> {
  const init = { method: 'POST', headers: json, body: JSON.stringify({ query: getIntrospectionQuery() }) };
  const { data: api } = (await (await fetch(gateway, init)).json()) as { data: IntrospectionQuery };
  const acts = Object.values(buildClientSchema(api).getMutationType()?.getFields() ?? {});
  return acts
    .filter(({ args }) => args.some((arg) => takesWords(arg)))
    .map(({ name }) => name)
    .sort();
}
const planter = new Planter();
const sheet = mkdtempSync(join(tmpdir(), 'redress-canaries-'));
const places = (leaks: Leaks) => [...leaks.keys()].sort();

/** Answers that refuse something, by what was asked. */
const answers = new Map<string, string>();
async function send(name: string, url: string, init: RequestInit = {}): Promise<void> {
  const answer = await fetch(url, { redirect: 'manual', ...init });
  answers.set(name, `${answer.status} ${[...answer.headers].join('\n')}\n${await answer.text()}`);
}
const json = { 'content-type': 'application/json' };
const gateway = publicUrl('gateway', '/graphql');
const REGISTER = `mutation ($input: RegisterPetitionInput!) { registerPetition(input: $input) { __typename ... on ActRefused { code message basis remedy } } }`;
const ask = (name: string, query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  send(name, gateway, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify({ query, variables }) });

/** Bad input by every door that takes any: what is refused is not repeated, neither to the caller nor to the log. */
async function refusals(): Promise<void> {
  const bearer = { authorization: `Bearer ${await stage.tokenFor('petition-officer')}` };
  const { phrase, ...petitioner } = canary;
  const web = { channel: 'WEB', petitioner, text: everything };
  await ask('a petition', REGISTER, { input: web });
  await ask('a value of no enumeration', REGISTER, { input: { ...web, channel: everything } });
  await ask('an unknown field', REGISTER, { input: { ...web, [canary.name]: everything } });
  await ask('a person who is a text', REGISTER, { input: { ...web, petitioner: everything } });
  await ask(
    'a number that is a text',
    `query ($first: Int) { petitions(first: $first) { edges { cursor } } }`,
    { first: everything },
    bearer,
  );
  await ask('a text too long', REGISTER, { input: { channel: 'WEB', text: phrase.repeat(9_000) } });
  await ask('a body over the limit', REGISTER, { input: { ...web, text: phrase.repeat(30_000) } });
  await ask('no GraphQL', `{ petition(id: "${everything}" `);
  await ask('an unknown field in the query', `{ ${phrase} petition(id: "${everything}") { id } }`);
  await ask('a value in the query', `{ dueList(filter: { group: "${everything}" }) { edges { cursor } } }`, {}, bearer);
  await ask('an id', 'query ($id: ID!) { petition(id: $id) { id } }', { id: everything }, bearer);
  await ask(
    'a cursor',
    'query ($after: String) { petitions(after: $after) { edges { cursor } } }',
    { after: everything },
    bearer,
  );
  await ask(
    'a search',
    'query ($f: PetitionFilter) { petitions(filter: $f) { edges { cursor } } }',
    { f: { search: canary.name } },
    bearer,
  );
  await ask(
    'a receipt code',
    'mutation ($code: String!) { openMatter(code: $code) { __typename ... on ActRefused { code message } } }',
    { code: phrase },
  );
  const key = randomBytes(24).toString('base64url');
  await ask('a key', REGISTER, { input: { ...web, idempotencyKey: key } });
  await ask('a key used twice', REGISTER, { input: { ...web, text: `${everything} again`, idempotencyKey: key } });
  await ask('a short key', REGISTER, { input: { ...web, idempotencyKey: canary.phone } });
  await ask(
    'an officer’s act by nobody',
    'mutation ($input: RevealIdentityInput!) { revealIdentity(input: $input) { __typename } }',
    { input: { id: everything, purpose: everything, reason: everything } },
  );
  await send('no JSON', gateway, { method: 'POST', headers: json, body: everything });
  await send('a form', gateway, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: everything });
  const escaped = encodeURIComponent(everything);
  await send('a query in the address', `${gateway}?query=${escaped}`);
  await send('a path', publicUrl('gateway', `/${escaped}`));
  await send('headers', gateway, {
    method: 'POST',
    headers: {
      ...json,
      authorization: `Bearer ${canary.phone}.${escaped}`,
      'user-agent': escaped,
      'x-request-id': canary.phone,
      traceparent: canary.phone,
    },
    body: '{}',
  });
  for (const { name } of services) {
    await send(`${name}, inside`, internalUrl(name, `/${escaped}?${escaped}`), {
      method: 'POST',
      headers: json,
      body: JSON.stringify(canary),
    });
    await send(`${name}, without the gateway`, publicUrl(name, '/graphql'), {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query: everything }),
    });
  }
  for (const path of ['token', 'clock', 'settle', 'fresh'])
    await send(`supervisor ${path}`, `${supervisor}/sandbox/${path}`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ as: everything, to: everything, timeoutMs: everything, clock: everything }),
    });
  await send('supervisor events', `${supervisor}/sandbox/events?after=${escaped}`);
  await send('issuer', `${supervisor}/authorize?client_id=${escaped}&login_hint=${escaped}`);
}

/** A file of letters: one that is taken, one that is not, one that comes twice. */
function importFile(): void {
  const [path, map] = [join(sheet, 'letters.csv'), join(sheet, 'map.json')];
  const line = (key: string, text: string) => `${key},"${canary.phrase}","${text}",2025-03-01`;
  writeFileSync(
    path,
    ['no,title,text,day', line('1', everything), line(canary.phrase, ''), line('1', everything)].join('\n'),
  );
  const columns = { key: 'no', title: 'title', text: 'text', receivedOn: 'day' };
  writeFileSync(map, JSON.stringify({ source: 'canaries', kind: 'backlog', columns }));
  const args = [join(workspaceRoot, 'apps/cli/dist/main.js'), 'import', path, '--map', map, '--data', data, '--json'];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('"IMPORTED":1') });
}

/** What the databases held: looked up at the end, and before a history that begins earlier empties them. */
const kept: Leaks = new Map();
let tables: string[] = [];
async function searchDatabases(): Promise<void> {
  const found = await leaksInDatabases();
  tables = found.tables;
  for (const [place, what] of found.leaks) kept.set(place, new Set([...(kept.get(place) ?? []), ...what]));
}

async function begin({ clock }: CaseFile): Promise<void> {
  if (!clock) return;
  const ahead = Date.parse(clock) - Date.parse(await stage.settle());
  if (ahead >= 0 && ahead < LONG_MS) return void (await stage.moveTo(clock));
  await searchDatabases();
  await stage.fresh(clock);
}

const broken: string[] = [];
beforeAll(async () => {
  await stage.fresh(files[0]?.clock);
  for (const file of files) {
    await begin(file);
    for await (const step of playCase(stage, planter.plant(file))) {
      broken.push(...step.broken.map((line) => `${file.title}: ${step.act}: ${line}`));
      if (step.refusal) answers.set(`${step.act} ${step.refusal.code}`, JSON.stringify(step));
    }
  }
  importFile();
  await refusals();
  await stage.settle();
  await searchDatabases();
}, 900_000);
afterAll(() => rmSync(sheet, { recursive: true, force: true }));

describe('what people told us in confidence', () => {
  it('was said in this test by every act there is, as name, phone, number, address and in free words', async () => {
    expect(broken).toEqual([]);
    const played = new Set(files.flatMap(actsOf).map(ofAnyService));
    const never = (await actsThatTakeWords()).filter((name) => !played.has(ofAnyService(name)));
    expect(never).toEqual(Object.keys(NEVER_SAID).sort());
    for (const [datum, planted] of Object.entries(planter.planted))
      expect([datum, planted.size > 0]).toEqual([datum, true]);
    const refused = (text: string) => !text.startsWith('200') || /"errors"|ActRefused|"refusal"/.test(text);
    const done = [...answers].filter(([, text]) => !refused(text)).map(([name]) => name);
    expect(done).toEqual(['a petition', 'a search', 'a key']);
  });

  it('stands in the columns that are there for it, and in no log of events, outbox, inbox, history, key or other column', () => {
    expect(tables).toEqual(
      expect.arrayContaining([
        'bus.public.bus_log',
        'bus.public.bus_log_restricted',
        'intake.public.outbox',
        'intake.public.history',
        'assignment.public.inbox',
      ]),
    );
    expect(places(kept).filter((place) => !(place in MAY_HOLD))).toEqual([]);
  });

  it('of persons is kept as ciphertext', async () => {
    const [sealed] = await asked<{ persons: number }>(
      'intake',
      'select count(*)::int as persons from identity.person where name is not null and phone is not null',
    );
    expect(sealed?.persons).toBeGreaterThan(0);
  });

  it('stands in no log of a service, of the database or of the supervisor, and in no other file', () => {
    const { leaks, files: read } = leaksInFiles(dirname(data));
    for (const { name } of services) expect(read).toContain(`redress/logs/${name}.log`);
    expect(places(leaks)).toEqual([]);
  });

  it('stands in no metrics, status page or list of events', async () => {
    const pages: [string, string][] = [];
    const page = async (url: string) => pages.push([url, await (await fetch(url)).text()]);
    for (const { name } of services)
      for (const path of ['/metrics', '/readyz?verbose', '/version']) await page(internalUrl(name, path));
    for (const path of ['/', '/status']) await page(publicUrl('gateway', path));
    for (const path of ['state', 'events?after=2000-01-01T00:00:00Z']) await page(`${supervisor}/sandbox/${path}`);
    expect(places(leaksInTexts(pages))).toEqual([]);
  });

  it('is not repeated by an error or a refusal', () => {
    expect(answers.size).toBeGreaterThan(30);
    expect(places(leaksInTexts(answers))).toEqual([]);
  });
});

describe('the search for canaries', () => {
  it('finds one that is there: in a column of any kind, in a file, in a text', async () => {
    const json = JSON.stringify({ deep: [canary.name] });
    await asked(
      'assignment',
      `create table control as select '${canary.phone}'::text as plain, '${json}'::jsonb as json, convert_to('${canary.address}', 'utf8') as bytes, array['${canary.civilId}'] as list`,
    );
    const { leaks } = await leaksInDatabases().finally(() => asked('assignment', 'drop table control'));
    const found = places(leaks).filter((place) => place.startsWith('assignment.public.control'));
    expect(found).toEqual(['bytes', 'json', 'list', 'plain'].map((column) => `assignment.public.control.${column}`));
    const log = join(data, 'logs', 'control.log');
    appendFileSync(
      log,
      `{"event":"x","detail":"${canary.phrase.replace(/./gu, (c) => `\\u${c.codePointAt(0)?.toString(16).padStart(4, '0')}`)}"}\n`,
    );
    const inFiles = places(leaksInFiles(dirname(data)).leaks);
    rmSync(log);
    expect(inFiles).toEqual(['redress/logs/control.log']);
    expect(places(leaksInTexts([['metrics', `x{a="${canary.phone}"} 1`]]))).toEqual(['metrics']);
  });
});
