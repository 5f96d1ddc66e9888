import { demoName, type Name } from './names.js';
import { stationCode, stationCount } from './units.js';

export interface Officer {
  readonly code: string;
  readonly name: Name;
  readonly unit: string;
  readonly post: string;
  readonly roles: readonly string[];
  readonly superior: string | null;
  readonly head: boolean;
}
type Post = readonly [code: string, unit: string, post: string, roles: readonly string[], superior: string | null, head?: boolean];

const bureau: readonly Post[] = [
  ['provincial-reviewer', 'provincial-department', '复核员', ['reviewer', 'unit-head'], null, true],
  ['municipal-reviewer', 'municipal-bureau', '复查员', ['reviewer', 'unit-head'], 'provincial-reviewer', true],
  ['leader', 'bureau', '局长', ['leader', 'unit-head'], 'municipal-reviewer', true],
  ['deputy-leader', 'bureau', '副局长', ['leader'], 'leader'],
  ['petition-head', 'petition-office', '信访科长', ['petition-officer', 'unit-head'], 'leader', true],
  ['petition-officer', 'petition-office', '信访民警', ['petition-officer'], 'petition-head'],
  ['petition-officer-2', 'petition-office', '信访民警', ['petition-officer'], 'petition-head'],
  ['reception', 'petition-office', '接待员', ['reception'], 'petition-head'],
  ['legal-reviewer', 'legal-unit', '法制员', ['legal', 'unit-head'], 'leader', true],
  ['legal-reviewer-2', 'legal-unit', '法制员', ['legal'], 'legal-reviewer'],
  ['discipline-officer', 'discipline', '督察长', ['oversight', 'unit-head'], 'leader', true],
  ['discipline-officer-2', 'discipline', '督察民警', ['oversight'], 'discipline-officer'],
  ['ci-head', 'criminal-investigation', '刑侦大队长', ['unit-head'], 'leader', true],
  ['ci-officer', 'criminal-investigation', '侦查员', ['caseworker'], 'ci-head'],
  ['admin', 'bureau', '系统管理员', ['admin'], 'leader'],
  ['operator', 'bureau', '运维员', ['operator'], 'leader'],
  ['operator-2', 'bureau', '运维员', ['operator'], 'leader'],
];

const station = (index: number): readonly Post[] => {
  const code = stationCode(index);
  return [
    [`${code}-head`, code, '所长', ['unit-head'], 'leader', true],
    [`${code}-clerk`, code, '内勤', ['reception'], `${code}-head`],
    [`${code}-officer`, code, '民警', ['caseworker'], `${code}-head`],
    [`${code}-officer-2`, code, '民警', ['caseworker'], `${code}-head`],
  ];
};

const posts = [...bureau, ...Array.from({ length: stationCount }, (_, index) => station(index)).flat()];

/** The officers of the fictional county: each post of the law is held by somebody, each station has a head, a clerk and two caseworkers. */
export const officers: readonly Officer[] = posts.map(([code, unit, post, roles, superior, head = false], index) =>
  ({ code, name: demoName(index), unit, post, roles, superior, head }));
