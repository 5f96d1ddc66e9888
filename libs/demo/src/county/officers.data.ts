import { FAMILY_NAMES, GIVEN_NAMES } from '../people/names.data.js';
import type { DemoOfficer, DemoRole } from './directory.js';

type Row = readonly [code: string, unit: string, post: string, roles: readonly DemoRole[], superior: string | null];

const STATIONS = ['01', '02', '03', '04', '05', '06'];
const BUSINESS_UNITS = [
  ['ci', 'criminal-investigation'],
  ['public-order', 'public-order'],
  ['traffic', 'traffic-police'],
  ['exit-entry', 'exit-entry'],
] as const;

/** The first officer with a role is the one a bare role stands for, so the petition office and the stations come first. */
const ROWS: readonly Row[] = [
  ['reception', 'petition-office', '接待员', ['reception'], 'petition-head'],
  ['reception-2', 'petition-office', '接待员', ['reception'], 'petition-head'],
  ['petition-officer', 'petition-office', '信访民警', ['petition-officer'], 'petition-head'],
  ['petition-officer-2', 'petition-office', '信访民警', ['petition-officer'], 'petition-head'],
  ...STATIONS.flatMap(stationRows),
  ...BUSINESS_UNITS.flatMap(businessRows),
  ['petition-head', 'petition-office', '信访室主任', ['petition-officer', 'unit-head'], 'leader'],
  ['legal-reviewer', 'legal-unit', '法制大队大队长', ['legal', 'unit-head'], 'leader'],
  ['legal-reviewer-2', 'legal-unit', '法制员', ['legal'], 'legal-reviewer'],
  // Not below the leader of the bureau, whom it may have to ask.
  ['discipline-officer', 'discipline', '督察长', ['oversight', 'unit-head'], 'municipal-reviewer'],
  ['discipline-officer-2', 'discipline', '督察民警', ['oversight'], 'discipline-officer'],
  ['leader', 'bureau', '局长', ['leader', 'unit-head'], 'municipal-reviewer'],
  ['deputy-leader', 'bureau', '副局长', ['leader'], 'leader'],
  ['admin', 'bureau', '系统管理员', ['admin'], 'deputy-leader'],
  ['operator', 'bureau', '运维员', ['operator'], 'deputy-leader'],
  ['operator-2', 'bureau', '运维员', ['operator'], 'deputy-leader'],
  ['municipal-reviewer', 'municipal-bureau', '市局信访处处长', ['reviewer', 'unit-head'], 'provincial-reviewer'],
  ['municipal-reviewer-2', 'municipal-bureau', '市局复查员', ['reviewer'], 'municipal-reviewer'],
  ['provincial-reviewer', 'provincial-department', '省厅信访处处长', ['reviewer', 'unit-head'], null],
  ['provincial-reviewer-2', 'provincial-department', '省厅复核员', ['reviewer'], 'provincial-reviewer'],
  // Reads the reports about the head of the bureau and about its discipline.
  ['municipal-discipline', 'municipal-bureau', '市局督察民警', ['oversight'], 'municipal-reviewer'],
];

/** Declared relatives: a caseworker and a clerk each have one among the demo petitioners. */
const RELATIVES: Readonly<Record<string, readonly string[]>> = {
  'station-01-officer-2': ['petitioner-03'],
  'reception-2': ['petitioner-07'],
};

/** Officers of the county. All are fictional: 例 ("example") is the middle character of each name. */
export const OFFICERS: readonly DemoOfficer[] = ROWS.map(([code, unit, post, roles, superior], index) => ({
  code,
  name: officerName(index),
  unit,
  post,
  roles,
  superior,
  head: roles.includes('unit-head'),
  relatives: RELATIVES[code] ?? [],
}));

function stationRows(number: string): Row[] {
  const unit = `station-${number}`;
  const head = `${unit}-head`;
  return [
    [head, unit, '所长', ['unit-head'], 'leader'],
    [`${unit}-clerk`, unit, '内勤', ['reception'], head],
    [`${unit}-officer`, unit, '民警', ['caseworker'], head],
    [`${unit}-officer-2`, unit, '民警', ['caseworker'], head],
    [`${unit}-mediator`, unit, '民警(调解员)', ['caseworker', 'mediator'], head],
  ];
}

function businessRows([prefix, unit]: (typeof BUSINESS_UNITS)[number]): Row[] {
  const head = `${prefix}-head`;
  return [
    [head, unit, '大队长', ['unit-head'], 'deputy-leader'],
    [`${prefix}-officer`, unit, '民警', ['caseworker'], head],
    [`${prefix}-officer-2`, unit, '民警', ['caseworker'], head],
  ];
}

/** Another name for every officer: family and given names are stepped through at different paces. */
function officerName(index: number): DemoOfficer['name'] {
  const [family, familyEn] = FAMILY_NAMES[index % FAMILY_NAMES.length] as readonly [string, string];
  const [given, givenEn] = GIVEN_NAMES[
    (index * 7 + Math.floor(index / FAMILY_NAMES.length)) % GIVEN_NAMES.length
  ] as readonly [string, string];
  return { zh: `${family}例${given}`, en: `${familyEn} Li${givenEn}` };
}
