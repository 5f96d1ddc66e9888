import { describe, expect, it } from '@jest/globals';
import { Kind } from 'graphql';
import { dayScalar, instantScalar } from './scalars.js';

describe('an instant', () => {
  it('comes with its offset, so that nobody guesses a time zone', () => {
    for (const instant of [
      '2025-09-01T09:00:00+08:00',
      '2025-09-01T01:00:00Z',
      '2025-09-01T01:00Z',
      '2025-09-01T01:00:00.123456Z',
    ])
      expect(instantScalar.parseValue(instant)).toBe(instant);
    for (const wrong of [
      '2025-09-01T09:00:00',
      '2025-09-01',
      '2025-13-01T00:00:00Z',
      '2025-02-30T00:00:00Z',
      1,
      null,
      '',
    ])
      expect(() => instantScalar.parseValue(wrong)).toThrow('is not a DateTime');
  });

  it('leaves as UTC', () => {
    expect(instantScalar.serialize(new Date('2025-09-01T09:00:00+08:00'))).toBe('2025-09-01T01:00:00.000Z');
  });
});

describe('a legal day', () => {
  it('is a day and nothing more', () => {
    expect(dayScalar.parseValue('2025-09-01')).toBe('2025-09-01');
    for (const wrong of ['2025-09-1', '2025-09-01T00:00:00Z', '20250901', '2025-02-30', '2025-02-29', 20250901])
      expect(() => dayScalar.parseValue(wrong)).toThrow('is not a Date');
  });

  it('is checked in the text of a query too, and the fault is the caller’s', () => {
    expect(dayScalar.parseLiteral({ kind: Kind.STRING, value: '2025-09-01' })).toBe('2025-09-01');
    expect(() => dayScalar.parseLiteral({ kind: Kind.INT, value: '20250901' })).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }),
    );
  });
});
