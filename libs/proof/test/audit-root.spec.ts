import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type HistoryHead, rootOverHeads, signRoot, verifyRoot } from '../src/audit-root.js';
import { signReceipt } from '../src/signed-receipt.js';

const head = (service: string, size = 3): HistoryHead => ({
  service,
  headedOn: '2026-09-01',
  size,
  root: 'ab'.repeat(32),
});
const keys = generateKeyPairSync('ed25519');
const root = { rootedOn: '2026-09-01', root: rootOverHeads([head('intake')]) };

describe('the root over the heads of all services', () => {
  it('is what anybody computes from RFC 6962 and RFC 8785', () => {
    const leaf = `{"headedOn":"2026-09-01","root":"${'ab'.repeat(32)}","service":"intake","size":3}`;
    expect(rootOverHeads([head('intake')])).toBe(createHash('sha256').update(`\0${leaf}`).digest('hex'));
  });

  it('does not depend on the order of the heads, and does on every word of them', () => {
    const one = rootOverHeads([head('intake'), head('mediation')]);
    expect(rootOverHeads([head('mediation'), head('intake')])).toBe(one);
    expect(rootOverHeads([head('intake', 4), head('mediation')])).not.toBe(one);
    expect(rootOverHeads([head('intake')])).not.toBe(one);
  });

  it('is signed for its day, by the key, for this purpose alone', () => {
    const signature = signRoot(keys.privateKey, root);
    expect(verifyRoot(keys.publicKey, root, signature)).toBe(true);
    expect(verifyRoot(keys.publicKey, { ...root, rootedOn: '2026-09-02' }, signature)).toBe(false);
    expect(verifyRoot(keys.publicKey, { ...root, root: 'cd'.repeat(32) }, signature)).toBe(false);
    expect(verifyRoot(generateKeyPairSync('ed25519').publicKey, root, signature)).toBe(false);
    const receipt = signReceipt(keys.privateKey, { code: 'c', hash: 'h', at: 'a', office: 'o' });
    expect(verifyRoot(keys.publicKey, root, receipt)).toBe(false);
    expect(verifyRoot(keys.publicKey, root, '')).toBe(false);
    const rsa = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    expect(() => signRoot(rsa, root)).toThrow('Ed25519');
  });
});
