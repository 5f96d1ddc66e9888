import { describe, expect, it } from '@jest/globals';
import { canaries, county, people, petitions } from '../src/index.js';

/** First two places of every division of GB/T 2260, and of ids of residents of Hong Kong, Macao and Taiwan. */
const PROVINCES = [
  '11',
  '12',
  '13',
  '14',
  '15',
  '21',
  '22',
  '23',
  '31',
  '32',
  '33',
  '34',
  '35',
  '36',
  '37',
  '41',
  '42',
  '43',
  '44',
  '45',
  '46',
  '50',
  '51',
  '52',
  '53',
  '54',
  '61',
  '62',
  '63',
  '64',
  '65',
  '71',
  '81',
  '82',
  '83',
];
/** A card of permanent residence begins with 9 and the province of issue. */
const isReal = (id: string) =>
  PROVINCES.includes(id.slice(0, 2)) || (id.startsWith('9') && PROVINCES.includes(id.slice(1, 3)));

function take<T>(source: Iterator<T>, count: number): T[] {
  return Array.from({ length: count }, () => source.next().value as T);
}
const everybody = [
  ...take(people(1), 2_000),
  ...take(canaries(1), 500),
  ...county.petitioners,
  ...[...petitions(1, 500)].map(({ petitioner }) => petitioner),
];

/** The sum of ISO 7064 MOD 11-2, worked out another way than the generator does. */
const remainder = (id: string) =>
  [...id].reduce((sum, place, at) => sum + (place === 'X' ? 10 : Number(place)) * 2 ** (17 - at), 0) % 11;

describe('Nobody in the fictional county can be real', () => {
  it('gives id numbers of no region, with a right check digit and a birth date that exists', () => {
    for (const { civilId } of everybody) {
      expect(civilId).toMatch(/^990(101|999)(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}[\dX]$/);
      expect(isReal(civilId)).toBe(false);
      expect(remainder(civilId)).toBe(1);
    }
    expect(county.units.every(({ division }) => !isReal(division))).toBe(true);
  });

  it('gives phone numbers that begin like those of machines and are too short to be one', () => {
    for (const { phone } of everybody) expect(phone).toMatch(/^140\d{8}$/);
  });

  it('marks every name and place: 示 for petitioners, 例 for officers', () => {
    for (const { name } of [...take(people(1), 2_000), ...county.petitioners]) expect(name).toMatch(/^.示.$/u);
    for (const { name } of county.officers) expect(name.zh).toMatch(/^.例.$/u);
    expect(new Set(county.officers.map(({ name }) => name.zh)).size).toBe(county.officers.length);
    for (const { name } of county.units) expect(name.zh).toContain('示');
  });
});
