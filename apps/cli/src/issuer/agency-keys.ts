import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../home/data-folder.js';
import { writePrivately } from '../home/write-file.js';

/** An agency as a client of the issuer: by its key alone, for tokens of its own and of nobody else. */
export interface AgencyClient {
  readonly clientId: string;
  readonly publicKey: JsonWebKey;
}

/** Where the demo key of an agency lies: PKCS #8, PEM, as any JWT library reads it. */
export const agencyKeyFile = (folder: DataFolder, code: string): string =>
  join(folder.file('partner-keys'), `${code}.pem`);

/** The clients of some agencies. A key that is not there yet is made now and kept in the data folder, readable by its owner alone. */
export function agencyClients(folder: DataFolder, codes: readonly string[]): AgencyClient[] {
  mkdirSync(folder.file('partner-keys'), { recursive: true, mode: 0o700 });
  return codes.map((code) => ({ clientId: `partner:${code}`, publicKey: publicKey(agencyKeyFile(folder, code)) }));
}

function publicKey(file: string): JsonWebKey {
  if (!existsSync(file)) writePrivately(file, newKey());
  return createPublicKey(createPrivateKey(readFileSync(file))).export({ format: 'jwk' });
}

const newKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
