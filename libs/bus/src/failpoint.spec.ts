import { describe, expect, it } from '@jest/globals';
import { failpoint, readFailpoints } from './failpoint.js';

describe('a failpoint', () => {
  it('does nothing unless it is named', () => {
    expect(failpoint('relay.after-select')).toBeUndefined();
    expect(readFailpoints({}).size).toBe(0);
  });

  it('strikes at the passage that is named', () => {
    expect([...readFailpoints({ REDRESS_FAILPOINT: 'a:exit:3,b:throw' })]).toEqual([
      ['a', { action: 'exit', left: 3 }],
      ['b', { action: 'throw', left: 1 }],
    ]);
  });

  it('keeps a process from starting in production', () => {
    expect(() => readFailpoints({ REDRESS_FAILPOINT: 'a:exit:1', NODE_ENV: 'production' })).toThrow(
      /refused in production/,
    );
  });
});
