import { execFile } from 'node:child_process';
import { generateKeyPairSync, type KeyObject, createPrivateKey, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { dataFolder, workspaceRoot } from '../src/home/data-folder.js';
import { agencyKeyFile } from '../src/issuer/agency-keys.js';
import { data, ports, publicUrl } from './sandbox-under-test.js';

const issuer = `http://127.0.0.1:${ports.supervisor}`;
const COURT = 'partner:demo-court';
const fileOf = (code: string) => agencyKeyFile(dataFolder(data), code);
const keyOf = (code: string) => createPrivateKey(readFileSync(fileOf(code)));

interface Claims {
  readonly client?: string;
  readonly audience?: string;
  readonly expires?: string;
}
const assertion = (key: KeyObject, { client = COURT, audience = issuer, expires = '60s' }: Claims = {}) =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(client)
    .setSubject(client)
    .setAudience(audience)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key);

/** What the issuer answers to an assertion of a client. */
async function ask(client_assertion: string, over: Record<string, string> = {}) {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: COURT,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion,
      ...over,
    }),
  });
  const body = (await answer.json()) as { access_token?: string; expires_in?: number; error?: string };
  return { status: answer.status, ...body };
}
const feed = (token: string) =>
  fetch(publicUrl('gateway', '/partner/v1/events?after=0'), { headers: { authorization: `Bearer ${token}` } });

describe('a program of an agency', () => {
  it('fetches a token by its key, for ten minutes and for itself alone, and reads its feed with it', async () => {
    const { status, access_token = '', expires_in } = await ask(await assertion(keyOf('demo-court')));
    expect([status, expires_in]).toEqual([200, 600]);
    expect(decodeProtectedHeader(access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(decodeJwt(access_token)).toMatchObject({ iss: issuer, aud: 'redress', sub: COURT, roles: ['partner'] });
    const answer = await feed(access_token);
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ items: expect.any(Array) })]);
  });

  it('does so with the sample and the key that the sandbox prints', async () => {
    const run = promisify(execFile);
    const env = { PATH: process.env['PATH'], CLIENT_ID: COURT, KEY_FILE: fileOf('demo-court'), ISSUER: issuer };
    const sample = join(workspaceRoot, 'examples/partners/node/token.mjs');
    const { stdout } = await run(process.execPath, [sample], { env });
    expect((await feed(stdout.trim())).status).toBe(200);
    const command = ['tools/start.mjs', 'partner-key', 'demo-court', '--data', data];
    const base = ['--port-base', String(ports.public['gateway'])];
    const printed = await run(process.execPath, [...command, ...base], { cwd: workspaceRoot });
    expect(printed.stdout).toBe(readFileSync(fileOf('demo-court'), 'utf8'));
  }, 60_000);

  it('uses an assertion once', async () => {
    const once = await assertion(keyOf('demo-court'));
    expect((await ask(once)).status).toBe(200);
    expect(await ask(once)).toEqual({ status: 401, error: 'invalid_client', error_description: expect.any(String) });
  });

  it.each<[string, () => Promise<string>]>([
    [
      'signed by a key that nobody knows',
      () => assertion(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
    ],
    ['signed by the key of another agency', () => assertion(keyOf('demo-justice'))],
    ['meant for another server', () => assertion(keyOf('demo-court'), { audience: 'https://elsewhere.example' })],
    ['that has ended', () => assertion(keyOf('demo-court'), { expires: '-60s' })],
    ['in the name of another client', () => assertion(keyOf('demo-court'), { client: 'partner:demo-justice' })],
    ['without a signature', async () => `${(await assertion(keyOf('demo-court'))).split('.').slice(0, 2).join('.')}.`],
  ])('gets nothing for an assertion %s', async (_, made) => {
    expect(await ask(await made())).toMatchObject({
      status: expect.any(Number),
      error: expect.stringMatching(/^invalid_/),
    });
  });

  it('gets nothing as a client without a key, nor as somebody who logs in', async () => {
    const { access_token, status } = await ask(await assertion(keyOf('demo-court')), { client_id: 'redress-console' });
    expect([access_token, status >= 400]).toEqual([undefined, true]);
    const bare = await fetch(`${issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: COURT }),
    });
    expect(bare.status).toBe(401);
  });
});
