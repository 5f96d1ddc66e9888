/** U+0000 and lone surrogates: PostgreSQL cannot keep the one, UTF-8 cannot carry the other. */
export const unkeepable = /[\0\p{Surrogate}]/u;

const MOST_DEPTH = 10;
const MOST_CHARACTERS = 65_536;
/** A pair of surrogates is one character, as the services count. */
const pair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** What is wrong with the variables of an operation: text that cannot be kept, too deep, too large; null when nothing is. */
export type VariablesFault = 'text' | 'depth' | 'size' | 'name';

/** Checks the variables as they came, before anything is sent on (schema conventions: strings). */
export function variablesFault(variables: unknown): VariablesFault | null {
  const walk = { characters: 0 };
  return faultIn(variables, 0, walk) ?? (walk.characters > MOST_CHARACTERS ? 'size' : null);
}

function faultIn(value: unknown, depth: number, walk: { characters: number }): VariablesFault | null {
  if (typeof value === 'string') return faultInText(value, walk);
  walk.characters += 4;
  if (typeof value !== 'object' || value === null) return null;
  if (depth > MOST_DEPTH) return 'depth';
  return Array.isArray(value)
    ? faultInList(value, depth, walk)
    : faultInRecord(value as Record<string, unknown>, depth, walk);
}

function faultInList(list: readonly unknown[], depth: number, walk: { characters: number }): VariablesFault | null {
  for (const item of list) {
    const fault = faultIn(item, depth + 1, walk);
    if (fault) return fault;
  }
  return null;
}

function faultInRecord(
  record: Readonly<Record<string, unknown>>,
  depth: number,
  walk: { characters: number },
): VariablesFault | null {
  for (const key of Object.keys(record)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return 'name';
    const fault = faultInText(key, walk) ?? faultIn(record[key], depth + 1, walk);
    if (fault) return fault;
  }
  return null;
}

function faultInText(text: string, walk: { characters: number }): VariablesFault | null {
  walk.characters += text.length - (text.match(pair)?.length ?? 0) + 2;
  return unkeepable.test(text) ? 'text' : null;
}
