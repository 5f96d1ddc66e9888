import { describe, expect, it } from '@jest/globals';
import { county as demo } from '@redress/demo';
import { demoPeople, findPerson } from '../issuer/demo-people.js';
import { peoplePage } from '../issuer/people-page.js';
import { directoryText } from './directory-text.js';
import { readCounty } from './load-county.js';

const name = { zh: '甲', en: 'A' };
const unit = { code: 'bureau', name, kind: 'bureau', division: '000000' };
const admin = { code: 'ad-01', name, unit: 'bureau', post: 'admin', roles: ['admin'] };

describe('a directory', () => {
  it('of the demo county is without fault', () => {
    expect(readCounty(demo, 'demo').officers.length).toBeGreaterThan(5);
  });

  it('with faults has all of them listed at once, with their place', () => {
    const broken = { units: [unit, { ...unit, name: {} }], officers: [{ ...admin, roles: ['boss'] }], extra: 1 };
    expect(() => readCounty(broken, 'county.json')).toThrow(
      /units\[1\]\.name\.zh[\s\S]*officers\[0\]\.roles\[0\][\s\S]*extra/,
    );
  });

  it('leads nowhere else: references and double codes are faults', () => {
    const broken = {
      units: [unit, unit],
      officers: [admin, { ...admin, code: 'po-01', unit: 'nowhere', superior: 'po-01', roles: ['reception'] }],
    };
    expect(() => readCounty(broken, 'county.json')).toThrow(
      /3 faults[\s\S]*"bureau" is given twice[\s\S]*no unit "nowhere"[\s\S]*own superior/,
    );
  });

  it('needs somebody in whose name it is imported', () => {
    expect(() => readCounty({ units: [unit], officers: [{ ...admin, roles: ['reception'] }] }, 'county.json')).toThrow(
      /role admin/,
    );
  });

  it('is printed in columns, Chinese signs counted as two', () => {
    const text = directoryText(readCounty({ units: [unit], officers: [admin] }, 'x'));
    expect(text).toContain('UNITS\n  bureau  甲  A  bureau  -');
  });
});

describe('demo people', () => {
  const people = demoPeople(
    readCounty(
      {
        units: [unit],
        officers: [admin, { ...admin, code: 'ad-02' }],
        agencies: [{ code: 'court', name, kind: 'court' }],
      },
      'x',
    ),
  );

  it('are found by officer code, partner code, or as the first holder of a role', () => {
    expect(findPerson(people, 'ad-02')?.sub).toBe('ad-02');
    expect(findPerson(people, 'admin')?.sub).toBe('ad-01');
    expect(findPerson(people, 'court')).toMatchObject({ sub: 'partner:court', roles: ['partner'] });
    expect(findPerson(people, 'nobody')).toBeNull();
  });

  it('are listed on a page that cannot be broken out of', () => {
    const evil = { ...people[0]!, name: { zh: '<script>', en: '"x"' } };
    expect(peoplePage([evil], 'uid')).not.toContain('<script>');
    expect(peoplePage([evil], null)).not.toContain('<form');
    expect(peoplePage([], null, 'http://localhost:4030/applied')).toContain('href="http://localhost:4030/applied"');
  });
});
