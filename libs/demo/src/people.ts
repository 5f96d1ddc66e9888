import { petitionerName } from './names.js';
import { seeded } from './random.js';
import { DIVISION } from './units.js';

export interface Person { readonly name: string; readonly phone: string; readonly civilId: string; readonly address: string }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** Fictional petitioners: ids of a region that does not exist, telephones of a block that no carrier has (numbers in China never begin with 10 and have 11 digits). */
export function people(seed: number, count = 40): Person[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => ({
    name: petitionerName(index),
    phone: `1000000${String(Math.floor(random() * 10_000)).padStart(4, '0')}`,
    civilId: demoCivilId(random),
    address: `演示县演示镇${Math.floor(random() * 90) + 10}号`,
  }));
}

/** A civil id of the impossible region 99 01 00 with a right check digit (GB 11643), so that validation can be shown on it. */
function demoCivilId(random: () => number): string {
  const birth = `19${50 + Math.floor(random() * 50)}0${1 + Math.floor(random() * 9)}1${Math.floor(random() * 10)}`;
  const body = `${DIVISION}${birth}${String(Math.floor(random() * 1000)).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return `${body}${CHECK[sum % 11] as string}`;
}
