import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Canary, canaries } from '@redress/demo';
import { getNamedType, type GraphQLInputType, isInputObjectType } from 'graphql';
import { workspaceRoot } from '../src/home/data-folder.js';
import { type CaseFile, parseCaseFile } from '../src/play/case-file.js';

const folder = join(workspaceRoot, 'examples/cases');
const PERSON = ['name', 'phone', 'civilId', 'address'] as const;
/** What people and officers write in their own words. */
const WORDS = [
  'title',
  'text',
  'rest',
  'what',
  'reasons',
  'reason',
  'explanation',
  'facts',
  'basis',
  'remarks',
  'note',
  'reviewWindow',
  'words',
  'terms',
  'before',
];
/** What is expected of a result, without what somebody wrote: a canary has been added to that. */
const withoutWords = (result: object): object =>
  Object.fromEntries(Object.entries(result).filter(([path]) => !WORDS.includes(path.split('.').at(-1) ?? '')));

/** Whether an argument, or a field of it at any depth, is a name, a number, an address or free words. */
export function takesWords({ name, type }: Argument, within: readonly string[] = []): boolean {
  if ([...PERSON, ...WORDS].some((word) => word === name)) return true;
  const inner = getNamedType(type);
  if (!isInputObjectType(inner) || within.includes(inner.name)) return false;
  return Object.values(inner.getFields()).some((field) => takesWords(field, [...within, inner.name]));
}
interface Argument {
  readonly name: string;
  readonly type: GraphQLInputType;
}

const fileOf = (path: string) => parseCaseFile(readFileSync(path, 'utf8'), path);
/** What no example says. */
const everyChannel = fileOf(join(import.meta.dirname, 'every-channel.yaml'));

/** As few dated histories as do every act of the case files, in the order of their clocks, and at the end what none of them says. */
export function caseFiles(): CaseFile[] {
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => fileOf(join(folder, name)));
  const wanted = new Set(all.flatMap(actsOf));
  const chosen: CaseFile[] = [];
  while (wanted.size) {
    const gain = (file: CaseFile) => new Set(actsOf(file).filter((act) => wanted.has(act))).size;
    const best = all.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    chosen.push(best);
    for (const act of actsOf(best)) wanted.delete(act);
  }
  return [...chosen.sort((a, b) => Date.parse(a.clock ?? '') - Date.parse(b.clock ?? '')), everyChannel];
}

/** The acts of a file that are done; what is refused comes besides. */
export const actsOf = ({ steps }: CaseFile): string[] =>
  steps.flatMap((step) => ('act' in step && !step.refused && !step.error ? [step.act] : []));

/** Puts canaries into a history: everybody becomes a canary, and a phrase stands in everything that anybody writes. */
export class Planter {
  private readonly source = canaries(20261123);
  private readonly people = new Map<string, Canary>();
  /** Every canary that was planted, by what it is. */
  readonly planted: Readonly<Record<(typeof PERSON)[number] | 'phrase', Set<string>>> = {
    name: new Set(),
    phone: new Set(),
    civilId: new Set(),
    address: new Set(),
    phrase: new Set(),
  };

  plant(file: CaseFile): CaseFile {
    const { phrase } = this.source.next().value;
    this.planted.phrase.add(phrase);
    const steps = file.steps.map((step) => {
      if ('act' in step)
        return {
          ...step,
          input: this.fill(step.input, phrase),
          ...(step.result && { result: this.fill(withoutWords(step.result), null) }),
        };
      return 'expect' in step && 'query' in step.expect ? { ...step, expect: { ...step.expect, result: {} } } : step;
    });
    return { ...file, steps } as CaseFile;
  }

  /** `phrase` null: only the people, for what is expected of a result. */
  private fill<T>(value: T, phrase: string | null, key = ''): T {
    if (Array.isArray(value)) return value.map((item) => this.fill(item, phrase, key)) as T;
    if (value && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, this.fill(item, phrase, name)]),
      ) as T;
    return (typeof value === 'string' ? this.written(value, phrase, key) : value) as T;
  }

  private written(value: string, phrase: string | null, key: string): string {
    const datum = PERSON.find((name) => name === key);
    if (datum) return this.person(value, datum);
    const isCode = /^[A-Z_]+$/.test(value);
    return phrase && !isCode && (WORDS.includes(key) || key === 'requests') ? `${value}${phrase}` : value;
  }

  /** The same datum becomes the same canary, so that a person who comes again is known again. */
  private person(value: string, datum: (typeof PERSON)[number]): string {
    const canary = this.people.get(value) ?? this.source.next().value;
    this.people.set(value, canary);
    this.planted[datum].add(canary[datum]);
    return canary[datum];
  }
}
