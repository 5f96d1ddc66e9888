import { type DemoPerson, people } from '../people/person.js';
import { COUNTY_DIVISION } from '../people/fictional-numbers.js';
import { AGENCIES } from './agencies.data.js';
import type { ReviewAuthority } from './directory.js';
import { OFFICERS } from './officers.data.js';
import { UNITS } from './units.data.js';

/** A demo petitioner with a stable code. */
export interface DemoPetitioner extends DemoPerson {
  readonly code: string;
}

const PETITIONERS = 12;
const PETITIONER_SEED = 42;

/** Who reviews whom (domain 1.8, D): review by the municipal bureau, re-review by the provincial department. */
const reviewAuthority: readonly ReviewAuthority[] = UNITS.filter(({ kind }) => kind !== 'SUPERIOR').map(({ code }) => ({
  handling: code,
  issuedBy: 'bureau',
  review: 'municipal-bureau',
  rereview: 'provincial-department',
}));

/** Demo petitioners with stable codes, `petitioner-01` on. */
const petitioners: readonly DemoPetitioner[] = demoPetitioners();

function demoPetitioners(): DemoPetitioner[] {
  const source = people(PETITIONER_SEED);
  return Array.from({ length: PETITIONERS }, (_, index) => ({
    code: `petitioner-${String(index + 1).padStart(2, '0')}`,
    ...source.next().value,
  }));
}

/** The fictional county: the directory of the sandbox and of the tests. Nothing and nobody in it can be real (see the README). */
export const county = {
  name: { zh: '示川县', en: 'Shichuan County' },
  division: COUNTY_DIVISION,
  units: UNITS,
  officers: OFFICERS,
  agencies: AGENCIES,
  petitioners,
  reviewAuthority,
};
