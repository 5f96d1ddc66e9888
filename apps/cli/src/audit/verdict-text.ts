import type { Broken, Verdict } from './verify-history.js';

const FAULTS: Readonly<Record<Broken['fault'], string>> = {
  CHANGED: 'is not what was written: its hash does not follow from the entry before it',
  GAP: 'does not follow the entry before it: an entry is missing',
  HEAD: 'is the last one, but not the one its stream ends with: entries after it are gone, or the chain was written anew',
  EMPTIED: 'and all before it are gone',
};

/** The verdict as a line for people. */
export const verdictText = ({ entries, streams, broken }: Verdict): string =>
  broken
    ? `broken: ${broken.thing}, entry ${broken.seq}${broken.act ? ` (${broken.act})` : ''} ${FAULTS[broken.fault]}`
    : `ok ${entries} entries in ${streams} streams`;
