import { fictionalCivilId, fictionalPhone } from './people/fictional-numbers.js';
import { GIVEN_NAMES } from './people/names.data.js';
import { Prng } from './prng.js';

/** Marks that nothing but a canary carries: "金丝雀" is the bird, 990999 a region and 140-9 a range that no other demo person has. */
const NAME_MARK = '金丝雀';
const PHRASE_MARK = '雀鸣密语';
const REGION = '990999';
const PHONE_RANGE = '9';
/** Numbers stand alone: inside a hash or an id a run of digits is chance. */
const FIND =
  /金丝雀\p{Script=Han}{0,2}|雀鸣密语\d*|(?<![\da-z])(?:\+?86)?1409\d{7}(?![\da-z])|(?<![\da-z])990999\d{11}[\dX](?![\da-z])/giu;

/** A person whose every datum is unmistakable, and a phrase for the text: whatever shows up in a log, event or export was leaked. */
export interface Canary {
  readonly name: string;
  readonly phone: string;
  readonly civilId: string;
  readonly address: string;
  readonly phrase: string;
}

/** Endless canaries, the same for the same seed. */
export function* canaries(seed: number): Generator<Canary, never> {
  const chance = new Prng(seed);
  for (;;)
    yield {
      name: `${NAME_MARK}${chance.pick(GIVEN_NAMES)[0]}${chance.pick(GIVEN_NAMES)[0]}`,
      phone: fictionalPhone(chance, PHONE_RANGE),
      civilId: fictionalCivilId(chance, '19800101', REGION),
      address: `示川县${NAME_MARK}路${1 + chance.int(999)}号`,
      phrase: `${PHRASE_MARK}${chance.digits(6)}`,
    };
}

/** Every canary in a text, also where JSON, an address or base64 has written it otherwise; none for an empty list. */
export function findCanaries(text: string): string[] {
  const readings = [text, unescaped(text), decoded(text), ...base64Parts(text)];
  return [...new Set(readings.flatMap((reading) => reading.match(FIND) ?? []))];
}

/** `\u91d1` as JSON writes it, however often it was escaped. */
const unescaped = (text: string): string =>
  text.replace(/\\+u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** `%E9%87%91` as an address writes it. */
const decoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));

/** Both alphabets of base64, begun at each of four places because what stands before may look like base64 too. */
const base64Parts = (text: string): string[] =>
  (text.match(/[\w+/-]{12,}/g) ?? []).flatMap((part) =>
    [0, 1, 2, 3].map((from) => Buffer.from(part.slice(from), 'base64').toString('utf8')),
  );
