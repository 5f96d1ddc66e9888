import { FAMILY_NAMES, GIVEN_NAMES } from '../people/names.data.js';
import type { DemoOfficer, DemoRole } from './directory.js';

type Row = readonly [code: string, unit: string, post: string, roles: readonly DemoRole[], superior: string | null];

const STATIONS = ['01', '02', '03', '04', '05', '06'];

/** The first officer with a role is the one a bare role stands for, so reception clerks and stations come first. */
const ROWS: readonly Row[] = [
  ['rc-01', 'petition-office', '接待员', ['reception'], 'po-01'],
  ['rc-02', 'petition-office', '接待员', ['reception'], 'po-01'],
  ...STATIONS.flatMap(stationRows),
  ...[['ci', 'criminal-investigation'], ['pu', 'public-order'], ['tp', 'traffic-police'], ['ee', 'exit-entry']].flatMap(([prefix, unit]) =>
    businessRows(prefix as string, unit as string),
  ),
  ['po-01', 'petition-office', '信访室主任', ['petition-officer', 'unit-head'], 'bl-01'],
  ['po-02', 'petition-office', '信访专干', ['petition-officer'], 'po-01'],
  ['po-03', 'petition-office', '信访专干', ['petition-officer'], 'po-01'],
  ['legal-01', 'legal-unit', '法制大队大队长', ['legal', 'unit-head'], 'bl-01'],
  ['legal-02', 'legal-unit', '法制审核员', ['legal'], 'legal-01'],
  // Not below the leader of the bureau, whom it may have to ask.
  ['di-01', 'discipline', '纪检监察室主任', ['oversight'], 'mb-01'],
  ['di-02', 'discipline', '纪检监察员', ['oversight'], 'di-01'],
  ['bl-01', 'bureau', '局长', ['leader', 'unit-head'], 'mb-01'],
  ['bl-02', 'bureau', '副局长', ['leader'], 'bl-01'],
  ['admin-01', 'bureau', '系统管理员', ['admin'], 'bl-02'],
  ['op-01', 'bureau', '运维员', ['operator'], 'bl-02'],
  ['op-02', 'bureau', '运维员', ['operator'], 'bl-02'],
  ['mb-01', 'municipal-bureau', '市局信访处处长', ['reviewer', 'unit-head'], 'pd-01'],
  ['mb-02', 'municipal-bureau', '市局复查员', ['reviewer'], 'mb-01'],
  ['pd-01', 'provincial-department', '省厅信访处处长', ['reviewer', 'unit-head'], null],
  ['pd-02', 'provincial-department', '省厅复核员', ['reviewer'], 'pd-01'],
];

/** Declared relatives: a caseworker and a clerk each have one among the demo petitioners. */
const RELATIVES: Readonly<Record<string, readonly string[]>> = { 's01-03': ['petitioner-03'], 'rc-02': ['petitioner-07'] };

/** Officers of the county. In every unit the number 01 is the head. All are fictional: 例 ("example") is the middle character of each name. */
export const OFFICERS: readonly DemoOfficer[] = ROWS.map(([code, unit, post, roles, superior], index) => ({
  code, name: officerName(index), unit, post, roles, superior, head: code.endsWith('-01') && !['rc-01', 'admin-01', 'op-01'].includes(code), relatives: RELATIVES[code] ?? [],
}));

function stationRows(number: string): Row[] {
  const [unit, head] = [`station-${number}`, `s${number}-01`];
  return [
    [head, unit, '所长', ['unit-head'], 'bl-01'],
    [`s${number}-02`, unit, '接待员', ['reception'], head],
    [`s${number}-03`, unit, '民警', ['caseworker'], head],
    [`s${number}-04`, unit, '民警', ['caseworker'], head],
    [`s${number}-05`, unit, '民警(调解员)', ['caseworker', 'mediator'], head],
  ];
}

function businessRows(prefix: string, unit: string): Row[] {
  const head = `${prefix}-01`;
  return [
    [head, unit, '大队长', ['unit-head'], 'bl-02'],
    [`${prefix}-02`, unit, '民警', ['caseworker'], head],
    [`${prefix}-03`, unit, '民警', ['caseworker'], head],
  ];
}

/** Another name for every officer: family and given names are stepped through at different paces. */
function officerName(index: number): DemoOfficer['name'] {
  const [family, familyEn] = FAMILY_NAMES[index % FAMILY_NAMES.length] as readonly [string, string];
  const [given, givenEn] = GIVEN_NAMES[(index * 7 + Math.floor(index / FAMILY_NAMES.length)) % GIVEN_NAMES.length] as readonly [string, string];
  return { zh: `${family}例${given}`, en: `${familyEn} Li${givenEn}` };
}
