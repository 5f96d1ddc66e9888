import { describe, expect, it } from '@jest/globals';
import { Verdicts } from './verdicts.js';

const caller = { sub: 'po-01', kind: 'officer', roles: [] } as const;

describe('a verdict about a token is kept for half a minute and no longer', () => {
  it('asks once, then again after 30 seconds', async () => {
    let now = 1_000_000;
    let asked = 0;
    const verdicts = new Verdicts(
      async () => ((asked += 1), { caller, exp: 2_000_000 }),
      () => now,
    );
    await verdicts.callerOf('a');
    now += 29_000;
    expect(await verdicts.callerOf('a')).toBe(caller);
    expect(asked).toBe(1);
    now += 2000;
    await verdicts.callerOf('a');
    expect(asked).toBe(2);
  });

  it('lets a token end when it ends, and remembers bad ones', async () => {
    let now = 1_000_000;
    let asked = 0;
    const verdicts = new Verdicts(
      async (token) => ((asked += 1), token === 'good' ? { caller, exp: 1005 } : null),
      () => now,
    );
    await verdicts.callerOf('good');
    expect([await verdicts.callerOf('bad'), await verdicts.callerOf('bad'), asked]).toEqual([null, null, 2]);
    now += 6000;
    await verdicts.callerOf('good');
    expect(asked).toBe(3);
  });
});
