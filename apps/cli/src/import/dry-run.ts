import { createHash } from 'node:crypto';
import type { ImportMap } from './map-file.js';
import { type Letter, readLetter, type Rejected } from './read-letter.js';
import type { TableRecord } from './read-table.js';

export interface DryRun {
  readonly letters: readonly Letter[];
  readonly rejected: readonly Rejected[];
  readonly alike: readonly (readonly number[])[];
}

/** Looks through a whole file before anything is written: what is accepted, what is not and why, and which texts look the same. */
export function dryRun(records: readonly TableRecord[], map: ImportMap, today: string): DryRun {
  const read = records.map((record) => readLetter(record, map, today));
  const seen = new Set<string>();
  const letters: Letter[] = [];
  const rejected: Rejected[] = [];
  for (const letter of read) {
    if ('reason' in letter) rejected.push(letter);
    else if (seen.has(letter.key)) rejected.push({ no: letter.no, key: letter.key, reason: 'KEY_TWICE' });
    else letters.push(letter);
    seen.add(letter.key);
  }
  return { letters, rejected, alike: sameTexts(letters) };
}

/** Groups of records whose texts are the same but for blanks and marks. */
function sameTexts(letters: readonly Letter[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const { no, text } of letters) {
    const print = createHash('sha256')
      .update(text.replace(/[\s\p{P}]+/gu, ''))
      .digest('hex');
    groups.set(print, [...(groups.get(print) ?? []), no]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The report of a dry run for the terminal. */
export function dryRunText({ letters, rejected, alike }: DryRun): string {
  return [
    `accepted ${letters.length}, rejected ${rejected.length}`,
    ...rejected.map(({ no, key, reason }) => `  record ${no}${key ? ` (${key})` : ''}: ${reason}`),
    ...alike.map((group) => `  possibly the same: records ${group.join(', ')}`),
  ].join('\n');
}
