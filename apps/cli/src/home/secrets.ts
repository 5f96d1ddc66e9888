import { existsSync } from 'node:fs';
import { generateKeyPairSync, type KeyObject, randomBytes, type JsonWebKey } from 'node:crypto';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { DataFolder } from './data-folder.js';
import { readJson, writePrivately } from './write-file.js';

/** Secrets of one sandbox, made once and kept in `secrets.json` (0600): keys shared by services, passwords of database roles. */
export interface Secrets {
  /** By environment name without the prefix, e.g. `ASSERTION_KEY`. */
  readonly keys: Record<string, string>;
  /** By database role, e.g. `intake_app`; `postgres` is the superuser of the embedded server. */
  readonly passwords: Record<string, string>;
  /** ES256 key of the development issuer. */
  readonly issuer: JsonWebKey & { kid: string };
}

/** Reads the secrets or makes the missing ones; a role or key that is new in this version gets its secret now. */
export function openSecrets(folder: DataFolder, keyNames: readonly string[], roles: readonly string[]): Secrets {
  const kept = readJson<Secrets>(folder.secrets);
  if (!kept && existsSync(folder.secrets)) {
    throw new CliError(`${folder.secrets} cannot be read`, exitCodes.config, {
      remedy: 'restore it from a copy, or forget the sandbox with `npm run reset`',
    });
  }
  const secrets: Secrets = {
    keys: withMissing(kept?.keys ?? {}, keyNames),
    passwords: withMissing(kept?.passwords ?? {}, roles),
    issuer: kept?.issuer ?? newSigningKey(),
  };
  const text = JSON.stringify(secrets, null, 2);
  if (text !== JSON.stringify(kept, null, 2)) writePrivately(folder.secrets, text);
  return secrets;
}

const withMissing = (kept: Record<string, string>, names: readonly string[]): Record<string, string> => ({
  ...Object.fromEntries(names.map((name) => [name, newSecret(name)])),
  ...kept,
});

/** Random; for a key that signs tokens a private key of P-256, for one that signs roots one of Ed25519 (PKCS #8, PEM). */
function newSecret(name: string): string {
  if (name.endsWith('_SIGNING_KEY')) return pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
  if (name.endsWith('_ROOT_KEY')) return pem(generateKeyPairSync('ed25519').privateKey);
  return randomBytes(32).toString('hex');
}

const pem = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }).toString();

function newSigningKey(): Secrets['issuer'] {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(8).toString('hex'),
    alg: 'ES256',
    use: 'sig',
  } as Secrets['issuer'];
}
