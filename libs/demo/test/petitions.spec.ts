import { describe, expect, it } from '@jest/globals';
import { county, findCanaries, people, petitions, Prng } from '../src/index.js';

describe('The same seed gives the same county on every machine', () => {
  it('repeats people and petitions, and another seed gives others', () => {
    expect([...petitions(42, 200)]).toEqual([...petitions(42, 200)]);
    expect([...petitions(42, 20)]).not.toEqual([...petitions(43, 20)]);
    expect([...petitions(42, 5)]).toEqual([...petitions(42, 20)].slice(0, 5));
    expect(people(42).next().value).toMatchObject({
      name: county.petitioners[0]?.name,
      phone: county.petitioners[0]?.phone,
    });
  });

  it('draws the known numbers of mulberry32, evenly', () => {
    const chance = new Prng(42);
    expect(Array.from({ length: 4 }, () => chance.int(1_000_000))).toEqual([601103, 448290, 852465, 669734]);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 100_000; draw += 1) {
      const number = chance.int(10);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(9_000);
  });
});

describe('Fictional petitions are fit to be registered', () => {
  const many = [...petitions(7, 600)];
  const codes = new Set([...county.units, ...county.officers].map(({ code }) => code));

  it('have a day that exists in 2025, a unit of the county, a text and requests without gaps', () => {
    const unfit = many.filter(({ receivedOn, unit, title, text, requests }) => {
      const dated = /^2025-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(receivedOn);
      const whole = !/[{}]|undefined/.test([title, text, ...requests].join());
      return !dated || !whole || !codes.has(unit) || text.length < 40 || title.length > 60 || requests.length === 0;
    });
    expect(unfit).toEqual([]);
  });

  it('are of every class, and a report names an officer of the unit it concerns', () => {
    expect(new Set(many.map((petition) => petition.class))).toEqual(
      new Set(['APPEAL_REQUEST', 'REPORT', 'SUGGESTION']),
    );
    for (const petition of many) {
      expect(petition.concerned !== null).toBe(petition.class === 'REPORT');
      if (petition.concerned)
        expect(county.officers.find(({ code }) => code === petition.concerned)?.unit).toBe(petition.unit);
    }
  });

  it('are mostly different texts, and no canary is among them', () => {
    expect(new Set(many.map(({ text }) => text)).size).toBe(many.length);
    expect(findCanaries(JSON.stringify(many))).toEqual([]);
  });
});
