import { describe, expect, it } from '@jest/globals';
import { compositeOf, countMatters, definitions, type Duty, scoreOf, share } from './indicator.rules.js';

const duty = (matterId: string, changes: Partial<Duty> = {}): Duty => ({
  matterId,
  unit: 'station-01',
  counted: true,
  excluded: null,
  extended: false,
  correctedOn: null,
  ...changes,
});
const many = (count: number, name: string, changes: Partial<Duty> = {}) =>
  Array.from({ length: count }, (_, n) => duty(`${name}${n}`, changes));
const score = (duties: Duty[], good: 'UP' | 'DOWN' = 'UP') => scoreOf(countMatters(duties, good));

describe('an indicator', () => {
  it('counts open overdue matters as failures: 34 of 40 are 85.0 %, not 34 of 37 (example 17)', () => {
    const duties = [...many(34, 'met'), ...many(3, 'late', { counted: false }), ...many(3, 'open', { counted: false })];
    expect(score(duties)).toMatchObject({ numerator: 34, denominator: 40, value: 85 });
  });

  it.each([
    [50, 20, 40],
    [20, 15, 75],
  ])('of %i with %i is %d %% (example 18)', (denominator, numerator, value) => {
    const duties = [...many(numerator, 'a'), ...many(denominator - numerator, 'b', { counted: false })];
    expect(score(duties).value).toBe(value);
  });

  it('says nothing of fewer than twenty (G4), and still shows how many', () => {
    expect(score(many(12, 'a'))).toMatchObject({ numerator: 12, denominator: 12, value: null });
    expect(score(many(19, 'a')).value).toBeNull();
    expect(score(many(20, 'a')).value).toBe(100);
    expect(score([])).toEqual({ numerator: 0, denominator: 0, value: null, excluded: [], excludedShare: null });
  });

  it('tells what is counted nowhere, why, and how large a share that is (G5)', () => {
    const duties = [
      ...many(30, 'a'),
      ...many(6, 'w', { excluded: 'WITHDRAWN' }),
      ...many(4, 'i', { excluded: 'IDENTITY_UNCLEAR' }),
    ];
    expect(score(duties)).toMatchObject({
      denominator: 30,
      excluded: [
        { reason: 'IDENTITY_UNCLEAR', matters: 4 },
        { reason: 'WITHDRAWN', matters: 6 },
      ],
      excludedShare: 25,
    });
  });

  it('counts a matter once, by the worst of its duties (G1)', () => {
    const two = [duty('m'), duty('m', { counted: false })];
    expect(score(two)).toMatchObject({ numerator: 0, denominator: 1 });
    expect(score(two, 'DOWN')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(score([duty('m', { excluded: 'OTHER_CLOCK' }), duty('m')])).toMatchObject({ denominator: 1, excluded: [] });
  });

  it('remembers the last correction of a clock beside the matter (G8)', () => {
    const [matter] = countMatters(
      [duty('m', { correctedOn: '2026-08-02' }), duty('m', { correctedOn: '2026-09-01' }), duty('m')],
      'UP',
    );
    expect(matter?.correctedOn).toBe('2026-09-01');
  });

  it('measures an agency by matters, each of them (G1, G2), and shows participation beside satisfaction (G10)', () => {
    for (const { counts, of } of Object.values(definitions)) expect([counts, of]).toEqual(['MATTERS', 'AGENCY']);
    expect(definitions.C4b.beside).toBe('C4a');
  });

  it('has one decimal', () => {
    expect([share(1, 3), share(2, 3), share(0, 7), share(7, 7)]).toEqual([33.3, 66.7, 0, 100]);
  });
});

describe('a composite index', () => {
  it('is the mean of what is rated, and nothing where nothing is (G11)', () => {
    expect(
      compositeOf([
        { code: 'R2', value: 80 },
        { code: 'R3', value: 85 },
      ]),
    ).toBe(82.5);
    expect(
      compositeOf([
        { code: 'R2', value: null },
        { code: 'R3', value: 85 },
      ]),
    ).toBe(85);
    expect(compositeOf([{ code: 'R2', value: null }])).toBeNull();
  });

  it('turns round what is better when it is less', () => {
    expect(compositeOf([{ code: 'P8', value: 5 }])).toBe(95);
  });
});
