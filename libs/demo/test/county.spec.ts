import { describe, expect, it } from '@jest/globals';
import { county } from '../src/index.js';

const unitCodes = county.units.map(({ code }) => code);
const officerCodes = county.officers.map(({ code }) => code);
const officersOf = (unit: string) => county.officers.filter((officer) => officer.unit === unit);
const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;

describe('The fictional county is whole', () => {
  it('gives every code once, in the shape of a stable code', () => {
    for (const things of [county.units, county.officers, county.agencies, county.petitioners]) {
      const codes = things.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(CODE);
    }
  });

  it('knows every parent, duty officer, reviewing organ, unit and superior it names', () => {
    for (const unit of county.units) {
      expect([...unitCodes, null]).toContain(unit.parent);
      expect([...unitCodes, null]).toContain(unit.reviewedBy);
      expect(officersOf(unit.code).map(({ code }) => code)).toContain(unit.dutyOfficer);
    }
    for (const officer of county.officers) {
      expect(unitCodes).toContain(officer.unit);
      expect([...officerCodes, null]).toContain(officer.superior);
    }
  });

  it('has one head in every unit, and only the head of the highest organ has no superior', () => {
    for (const unit of unitCodes) expect(officersOf(unit).filter(({ head }) => head)).toHaveLength(1);
    expect(county.officers.filter(({ superior }) => superior === null).map(({ code }) => code)).toEqual([
      'provincial-reviewer',
    ]);
  });

  it('lets every line of superiors end: nobody is above themselves', () => {
    const superiorOf = new Map(county.officers.map(({ code, superior }) => [code, superior]));
    for (const code of officerCodes) {
      const line = [code];
      for (let next = superiorOf.get(code); next; next = superiorOf.get(next)) {
        expect(line).not.toContain(next);
        line.push(next);
      }
    }
  });

  it('gives every station a head under the bureau leader, a clerk, caseworkers and a mediator', () => {
    for (const number of ['01', '02', '03', '04', '05', '06']) {
      const staff = officersOf(`station-${number}`);
      expect(staff.find(({ head }) => head)).toMatchObject({
        code: `station-${number}-head`,
        roles: ['unit-head'],
        superior: 'leader',
      });
      expect(staff.map(({ roles }) => roles.join('+')).sort()).toEqual([
        'caseworker',
        'caseworker',
        'caseworker+mediator',
        'reception',
        'unit-head',
      ]);
    }
  });

  it('has somebody for every role, and the discipline officers are not below the leader', () => {
    const roles = [
      'reception',
      'petition-officer',
      'caseworker',
      'unit-head',
      'legal',
      'leader',
      'mediator',
      'reviewer',
      'oversight',
      'admin',
      'operator',
    ] as const;
    for (const role of roles) expect(county.officers.some((officer) => officer.roles.includes(role))).toBe(true);
    expect(officersOf('discipline').map(({ superior }) => superior)).toEqual([
      'municipal-reviewer',
      'discipline-officer',
    ]);
    expect(county.agencies.map(({ code }) => code)).toEqual([
      'demo-court',
      'demo-procuratorate',
      'demo-justice',
      'demo-township',
      'demo-petition-bureau',
    ]);
  });

  it('names a review and a re-review organ for every handling unit, neither of them the unit itself', () => {
    const handling = county.units.filter(({ kind }) => kind !== 'SUPERIOR').map(({ code }) => code);
    expect(county.reviewAuthority.map((row) => row.handling)).toEqual(handling);
    for (const row of county.reviewAuthority) {
      expect(row).toMatchObject({ issuedBy: 'bureau', review: 'municipal-bureau', rereview: 'provincial-department' });
      expect(county.units.find(({ code }) => code === row.handling)?.reviewedBy).toBe(row.review);
      expect(county.units.find(({ code }) => code === row.review)?.reviewedBy).toBe(row.rereview);
    }
  });

  it('declares relatives who are demo petitioners', () => {
    const petitioners = county.petitioners.map(({ code }) => code);
    expect(petitioners).toHaveLength(12);
    const declared = county.officers.flatMap(({ relatives }) => relatives);
    expect(declared.length).toBeGreaterThan(0);
    for (const relative of declared) expect(petitioners).toContain(relative);
  });
});
