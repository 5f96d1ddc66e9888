import type { County } from './county.js';

/** What a schema cannot say: codes once, and every reference leads somewhere. Returns one line a fault. */
export function countyFaults(county: County): string[] {
  const units = new Set(county.units.map(({ code }) => code));
  const officers = new Set(county.officers.map(({ code }) => code));
  return [
    ...twice('units', county.units),
    ...twice('officers', county.officers),
    ...twice('agencies', county.agencies),
    ...(county.officers.some(({ roles }) => roles.includes('admin'))
      ? []
      : ['officers: nobody has the role admin, in whose name the directory is imported']),
    ...county.units.flatMap((unit, index) => [
      ...unknown(`units[${index}].parent`, unit.parent, units, 'unit'),
      ...unknown(`units[${index}].dutyOfficer`, unit.dutyOfficer, officers, 'officer'),
      ...unknown(`units[${index}].reviewedBy`, unit.reviewedBy, units, 'unit'),
    ]),
    ...county.officers.flatMap((officer, index) => [
      ...unknown(`officers[${index}].unit`, officer.unit, units, 'unit'),
      ...unknown(`officers[${index}].superior`, officer.superior, officers, 'officer'),
      ...(officer.superior === officer.code ? [`officers[${index}].superior: nobody is their own superior`] : []),
    ]),
  ];
}

const unknown = (where: string, code: string | null | undefined, known: ReadonlySet<string>, what: string): string[] =>
  code == null || known.has(code) ? [] : [`${where}: there is no ${what} "${code}"`];

function twice(list: string, things: readonly { code: string }[]): string[] {
  const first = new Map([...things.entries()].reverse().map(([index, { code }]) => [code, index]));
  return things.flatMap(({ code }, index) =>
    first.get(code) === index ? [] : [`${list}[${index}].code: "${code}" is given twice`],
  );
}
