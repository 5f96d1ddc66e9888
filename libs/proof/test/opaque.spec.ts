import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeId, encodeId, openCursor, sealCursor } from '../src/index.js';

const UUID = '0198f3a0-7c1e-7000-8000-00000000002a';

describe('An API id', () => {
  it('hides the UUID and gives it back for its own type only', () => {
    expect(encodeId('petition', UUID)).toBe('petition_AZjzoHwecACAAAAAAAAAKg');
    fc.assert(fc.property(fc.uuid(), (uuid) => expect(decodeId('petition', encodeId('petition', uuid))).toBe(uuid)));
    expect(decodeId('person', encodeId('petition', UUID))).toBeNull();
  });

  it.each([
    '',
    'petition',
    'petition_',
    UUID,
    `petition_${UUID}`,
    'petition_AZjzoHwecACAAAAAAAAAK',
    'petition_AZjzoHwecACAAAAAAAAAKh',
    'petition_AZjzoHwecACAAAAAAAAAKg=',
    'petition_AZjzoHwecACAAAAAAAAAKgAA',
    'petition_ AZjzoHwecACAAAAAAAAAKg',
  ])('is nothing when it is "%s"', (id) => expect(decodeId('petition', id)).toBeNull());
});

describe('A cursor', () => {
  const cursor = sealCursor('key', ['2026-03-02', UUID, null], 'scope');

  it('gives back the place in its own list', () => {
    expect(openCursor('key', cursor, 'scope')).toEqual(['2026-03-02', UUID, null]);
    expect(cursor).toMatch(/^[\w-]+$/);
  });

  it('is nothing under another key, for another list, viewer or filter', () => {
    expect(openCursor('kez', cursor, 'scope')).toBeNull();
    expect(openCursor('key', cursor, 'other')).toBeNull();
    expect(openCursor('key', sealCursor('key', [1], 'a|b'), 'a')).toBeNull();
  });

  it('is nothing with one character changed anywhere, cut, or written otherwise', () => {
    for (const [at, sign] of [...cursor].entries()) {
      expect(
        openCursor('key', cursor.slice(0, at) + (sign === 'A' ? 'B' : 'A') + cursor.slice(at + 1), 'scope'),
      ).toBeNull();
      expect(openCursor('key', cursor.slice(0, at), 'scope')).toBeNull();
    }
    for (const other of [`${cursor}=`, ` ${cursor}`, '', '页']) expect(openCursor('key', other, 'scope')).toBeNull();
  });
});
