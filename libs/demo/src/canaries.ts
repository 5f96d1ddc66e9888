import { seeded } from './random.js';

export interface Canaries { readonly name: string; readonly phone: string; readonly civilId: string; readonly address: string; readonly phrase: string }

/** Values that stand nowhere else: what a leak test puts in and then looks for everywhere. */
export function canaries(seed: number): Canaries {
  const random = seeded(seed);
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  return { name: `金丝雀${digits(4)}`, phone: `1000${digits(7)}`, civilId: `990100${digits(12)}`, address: `金丝雀巷${digits(5)}号`, phrase: `金丝雀之言${digits(8)}` };
}

/** Which canaries stand in a text. */
export const findCanaries = (planted: Canaries, text: string): string[] => Object.entries(planted).flatMap(([kind, value]) => (text.includes(value) ? [kind] : []));
