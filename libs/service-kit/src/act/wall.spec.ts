import { describe, expect, it } from '@jest/globals';
import { Wall } from './wall.js';

describe('the tokens of those who must not know', () => {
  it('are the same in every service that shares the key, and tell nothing without it', () => {
    const [one, other] = [new Wall('wall-key-of-the-suite'), new Wall('wall-key-of-the-suite')];
    expect(one.unit('station-01')).toBe(other.unit('station-01'));
    expect(one.unit('station-01')).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(new Wall('another-key-of-the-suite').unit('station-01')).not.toBe(one.unit('station-01'));
  });

  it('never mix up a unit and an officer of the same code', () => {
    const wall = new Wall('wall-key-of-the-suite');
    expect(wall.unit('x')).not.toBe(wall.officer('x'));
    expect(wall.officer('x')).toBe(wall.officer('x'));
  });
});
