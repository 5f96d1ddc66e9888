import type { Name } from './names.js';

/** Division code that no place in China has (GB/T 2260 has no 99). */
export const DIVISION = '990100';

export interface Unit {
  readonly code: string;
  readonly name: Name;
  readonly kind: string;
  readonly parent: string | null;
  readonly division: string;
  readonly dutyOfficer: string | null;
  readonly reviewedBy: string | null;
}

const STATIONS = ['城关', '河东', '北坡', '南桥', '西塬', '云岭'];
const STATION_NAMES = ['Chengguan', 'Hedong', 'Beipo', 'Nanqiao', 'Xiyuan', 'Yunling'];

const unit = (code: string, zh: string, en: string, kind: string, parent: string | null, dutyOfficer: string | null, reviewedBy: string | null): Unit =>
  ({ code, name: { zh, en }, kind, parent, division: DIVISION, dutyOfficer, reviewedBy });

/** Number of a station with two digits. */
export const stationCode = (index: number): string => `station-0${index + 1}`;
export const stationCount = STATIONS.length;

/** The units of the fictional county, and the two levels above it that review (domain 1.8). */
export const units: readonly Unit[] = [
  unit('provincial-department', '演示省公安厅', 'Demo Provincial Department', 'SUPERIOR', null, 'provincial-reviewer', null),
  unit('municipal-bureau', '演示市公安局', 'Demo Municipal Bureau', 'SUPERIOR', 'provincial-department', 'municipal-reviewer', 'provincial-department'),
  unit('bureau', '演示县公安局', 'Demo County Bureau', 'BUREAU', 'municipal-bureau', 'leader', 'municipal-bureau'),
  unit('petition-office', '信访科', 'Petition office', 'PETITION_OFFICE', 'bureau', 'petition-officer', 'municipal-bureau'),
  unit('legal-unit', '法制大队', 'Legal unit', 'LEGAL', 'bureau', 'legal-reviewer', 'municipal-bureau'),
  unit('discipline', '督察大队', 'Discipline and inspection', 'DISCIPLINE', 'bureau', 'discipline-officer', 'municipal-bureau'),
  unit('criminal-investigation', '刑侦大队', 'Criminal investigation', 'BUSINESS', 'bureau', 'ci-head', 'municipal-bureau'),
  ...STATIONS.map((zh, index) =>
    unit(stationCode(index), `${zh}派出所`, `${STATION_NAMES[index] as string} station`, 'STATION', 'bureau', `${stationCode(index)}-clerk`, 'municipal-bureau')),
];
