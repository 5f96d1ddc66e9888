import { COUNTY_DIVISION } from '../people/fictional-numbers.js';
import type { DemoUnit } from './directory.js';

const MUNICIPAL = 'municipal-bureau';
const PROVINCIAL = 'provincial-department';

type Row = readonly [code: string, kind: string, zh: string, en: string, dutyOfficer: string];

const BESIDE_THE_LEADER: readonly Row[] = [
  ['petition-office', 'PETITION_OFFICE', '示川县公安局信访室', 'Petition Office', 'petition-officer'],
  ['legal-unit', 'LEGAL', '示川县公安局法制大队', 'Legal Unit', 'legal-reviewer-2'],
  ['discipline', 'DISCIPLINE', '示川县公安局纪检监察室', 'Discipline and Inspection', 'discipline-officer-2'],
  ['criminal-investigation', 'BUSINESS', '示川县公安局刑事侦查大队', 'Criminal Investigation', 'ci-officer'],
  ['public-order', 'BUSINESS', '示川县公安局治安管理大队', 'Public Order', 'public-order-officer'],
  ['traffic-police', 'BUSINESS', '示川县公安局交通警察大队', 'Traffic Police', 'traffic-officer'],
  ['exit-entry', 'BUSINESS', '示川县公安局出入境管理大队', 'Exit and Entry Administration', 'exit-entry-officer'],
];

const TOWNSHIPS = [
  ['示平', 'Shiping'],
  ['示安', 'Shian'],
  ['示宁', 'Shining'],
  ['示康', 'Shikang'],
  ['示和', 'Shihe'],
  ['示顺', 'Shishun'],
] as const;

/** Units of the fictional county and the two organs above it. Opinions of inner units and stations are issued in the bureau's name. */
export const UNITS: readonly DemoUnit[] = [
  superior(
    PROVINCIAL,
    '示东省公安厅',
    'Shidong Provincial Department of Public Security',
    null,
    '990000',
    'provincial-reviewer-2',
  ),
  superior(
    MUNICIPAL,
    '示江市公安局',
    'Shijiang Municipal Bureau of Public Security',
    PROVINCIAL,
    '990100',
    'municipal-reviewer-2',
  ),
  {
    code: 'bureau',
    kind: 'BUREAU',
    name: { zh: '示川县公安局', en: 'Shichuan County Bureau of Public Security' },
    parent: MUNICIPAL,
    division: COUNTY_DIVISION,
    dutyOfficer: 'deputy-leader',
    reviewedBy: MUNICIPAL,
  },
  ...BESIDE_THE_LEADER.map(([code, kind, zh, en, dutyOfficer]): DemoUnit =>
    inner({ code, kind, name: { zh, en }, dutyOfficer }, COUNTY_DIVISION),
  ),
  ...TOWNSHIPS.map(([zh, en], index): DemoUnit => {
    const number = String(index + 1).padStart(2, '0');
    const name = { zh: `示川县公安局${zh}派出所`, en: `${en} Police Station` };
    return inner(
      { code: `station-${number}`, kind: 'STATION', name, dutyOfficer: `station-${number}-clerk` },
      `${COUNTY_DIVISION}1${number}`,
    );
  }),
];

function superior(
  code: string,
  zh: string,
  en: string,
  parent: string | null,
  division: string,
  dutyOfficer: string,
): DemoUnit {
  return { code, kind: 'SUPERIOR', name: { zh, en }, parent, division, dutyOfficer, reviewedBy: parent };
}

function inner(unit: Pick<DemoUnit, 'code' | 'kind' | 'name' | 'dutyOfficer'>, division: string): DemoUnit {
  return { ...unit, parent: 'bureau', division, reviewedBy: MUNICIPAL };
}
