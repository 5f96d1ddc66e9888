import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditResults, draw, drawAuditor, fits, leastSize } from './audit.rules.js';

describe('a random audit', () => {
  it.each([
    [0, 0],
    [1, 1],
    [9, 9],
    [10, 10],
    [199, 10],
    [200, 10],
    [201, 11],
    [1000, 50],
  ])('of %i matters takes at least %i: one in twenty, at least ten (G6)', (population, least) => {
    expect(leastSize(population)).toBe(least);
  });

  it('is repeated by its seed and population alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.uuid(), { minLength: 1 }), fc.nat(40), (seed, matters, size) => {
        const drawn = draw(seed, matters, size);
        expect(draw(seed, [...matters].reverse(), size)).toEqual(drawn);
        expect(drawn).toHaveLength(Math.min(size, matters.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(matters).toEqual(expect.arrayContaining(drawn));
      }),
    );
  });

  it('names an auditor of those who may, and nobody where none may', () => {
    expect(drawAuditor('s', 'm', [])).toBeNull();
    const drawn = Array.from({ length: 50 }, (_, n) => drawAuditor('s', `m${n}`, ['a', 'b']));
    expect(new Set(drawn)).toEqual(new Set(['a', 'b']));
  });

  it('has results of its own kind alone', () => {
    expect(auditResults.filter((result) => fits('FILE', result))).toEqual([
      'NO_DEFECT',
      'MINOR_DEFECT',
      'MATERIAL_DEFECT',
    ]);
    expect(auditResults.filter((result) => fits('CALL_BACK', result))).toEqual([
      'CONFIRMED',
      'NOT_CONFIRMED',
      'NOT_REACHED',
    ]);
  });
});
