import { describe, expect, it } from '@jest/globals';
import { anonymous } from '../auth/caller-of-token.js';
import { prefixOf, RateLimits } from './rate-limits.js';

describe('nobody may ask without end', () => {
  it('counts an IPv6 household as one, and an IPv4 address in either form as one', () => {
    expect(prefixOf('2001:db8:1:2:aaaa::1')).toBe(prefixOf('2001:0DB8:1:2:bbbb:cccc:dddd:eeee'));
    expect(prefixOf('2001:db8::1')).toBe('2001:db8:0:0');
    expect(prefixOf('::1')).toBe('0:0:0:0');
    expect(prefixOf('::ffff:192.0.2.7')).toBe(prefixOf('192.0.2.7'));
  });

  it('counts persons by name and everybody else by address', async () => {
    const limits = new RateLimits({ subject: 1, address: 2 });
    const officer = (sub: string) => limits.wait({ sub, kind: 'officer', roles: [] }, '192.0.2.1');
    expect(await officer('a')).toBe(0);
    expect(await officer('b')).toBe(0);
    expect(await officer('a')).toBeGreaterThan(0);
    expect(await limits.wait(anonymous, '192.0.2.1')).toBe(0);
    expect(await limits.waitOf('192.0.2.1')).toBe(0);
    expect(await limits.waitOf('192.0.2.1')).toBeGreaterThan(0);
  });

  it('has no limit when it is switched off', async () => {
    const limits = new RateLimits({ subject: 0, address: 0 });
    for (let n = 0; n < 50; n += 1) expect(await limits.wait(anonymous, '192.0.2.1')).toBe(0);
  });
});
