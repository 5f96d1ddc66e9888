import { anyDay } from '../people/fictional-numbers.js';
import { type DemoPerson, personBy } from '../people/person.js';
import { PLACES } from '../people/names.data.js';
import { Prng } from '../prng.js';
import type { Topic } from './topic.js';
import { CLOSINGS, ITEMS, OPENINGS, TOPICS } from './topics.data.js';

const STATIONS = 6;
/** A year whose calendar is known, and past on every clock a sandbox may show. */
const YEAR = 2025;
const CHANNELS = ['WEB', 'WEB', 'LETTER', 'VISIT', 'PHONE', 'WECHAT', 'HOTLINE'] as const;

/** A fictional petition as somebody may have handed it in. `receivedOn` is a legal day, `YYYY-MM-DD`; `concerned`: an officer complained about. */
export interface DemoPetition {
  readonly number: number;
  readonly topic: string;
  readonly class: Topic['class'];
  readonly channel: (typeof CHANNELS)[number];
  readonly unit: string;
  readonly receivedOn: string;
  readonly title: string;
  readonly text: string;
  readonly requests: readonly string[];
  readonly petitioner: DemoPerson;
  readonly concerned: string | null;
}

/** `count` fictional petitions of 2025, the same for the same seed; about a second for 100,000. */
export function* petitions(seed: number, count: number): Generator<DemoPetition, void> {
  const chance = new Prng(seed);
  for (let number = 1; number <= count; number += 1) yield petitionBy(chance, number);
}

function petitionBy(chance: Prng, number: number): DemoPetition {
  const petitioner = personBy(chance);
  const topic = chance.pick(TOPICS);
  const station = String(1 + chance.int(STATIONS)).padStart(2, '0');
  const receivedOn = anyDay(chance, YEAR, YEAR);
  const fill = filler(wordsBy(chance));
  return {
    number,
    topic: topic.code,
    class: topic.class,
    channel: chance.pick(CHANNELS),
    unit: topic.unit ?? `station-${station}`,
    receivedOn,
    title: fill(topic.title),
    text: `${chance.pick(OPENINGS)}我是${petitioner.address}的居民。${topic.facts.map(fill).join('')}${chance.pick(CLOSINGS)}`,
    requests: topic.requests.map(fill),
    petitioner,
    concerned: topic.class === 'REPORT' ? `station-${station}-officer` : null,
  };
}

type Words = Readonly<Record<'date' | 'place' | 'item' | 'amount' | 'days', string>>;

/** The words of one petition; the thing happened in the year before it was handed in. */
function wordsBy(chance: Prng): Words {
  return {
    date: `${YEAR - 1}年${1 + chance.int(12)}月${1 + chance.int(28)}日`,
    place: chance.pick(PLACES),
    item: chance.pick(ITEMS),
    amount: String((1 + chance.int(300)) * 100),
    days: String(10 + chance.int(170)),
  };
}

const filler =
  (words: Words) =>
  (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, word: keyof Words) => words[word]);
