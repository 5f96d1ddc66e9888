import { createPrivateKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { signReceipt, verifyReceipt } from '../src/index.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const facts = { code: '2026-7K3M9Q', hash: 'q83vEjRWeJA', at: '2026-03-02T09:00:00+08:00', office: 'petition-office' };

describe('A receipt proves what was handed in, without a network', () => {
  const text = signReceipt(privateKey, facts);

  it('tells matter, hash, time and office, and nothing else', () => {
    expect(verifyReceipt(publicKey, text)).toEqual(facts);
    expect(verifyReceipt(publicKey, signReceipt(privateKey, { ...facts, secret: 'WD2T' } as typeof facts))).toEqual(
      facts,
    );
  });

  it('takes keys as PEM', () => {
    const pem = signReceipt(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), facts);
    expect(pem).toBe(text);
    expect(verifyReceipt(publicKey.export({ type: 'spki', format: 'pem' }).toString(), pem)).toEqual(facts);
  });

  it('is refused from another office key, or with one character changed anywhere', () => {
    expect(verifyReceipt(generateKeyPairSync('ed25519').publicKey, text)).toBeNull();
    for (const [at, sign] of [...text].entries())
      expect(verifyReceipt(publicKey, text.slice(0, at) + (sign === 'A' ? 'B' : 'A') + text.slice(at + 1))).toBeNull();
    for (const other of ['', 'AQ', `${text}=`, text.slice(0, -4)]) expect(verifyReceipt(publicKey, other)).toBeNull();
  });

  it('is not made by a signature for another purpose', () => {
    const body = Buffer.from(JSON.stringify(facts));
    const other = sign(null, body, privateKey);
    expect(verify(null, body, publicKey, other)).toBe(true);
    expect(verifyReceipt(publicKey, Buffer.concat([Buffer.from([1]), other, body]).toString('base64url'))).toBeNull();
  });

  it('is signed with Ed25519 only, whose known answer (RFC 8032 7.1, test 1) this machine gives', () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    expect(() => signReceipt(other, facts)).toThrow(TypeError);
    const seed = Buffer.from(
      '302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'hex',
    );
    expect(
      sign(null, Buffer.alloc(0), createPrivateKey({ key: seed, format: 'der', type: 'pkcs8' })).toString('hex'),
    ).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });
});
