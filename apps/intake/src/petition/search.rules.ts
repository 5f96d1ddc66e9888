const MARKS = /[\s\p{P}\p{S}]+/gu;

const plainOf = (text: string): string[] => [...text.toLowerCase().replace(MARKS, '')];

/** Whether something can be found by this text: bigrams need two characters. */
export const isSearchable = (text: string): boolean => plainOf(text).length > 1;

/** Bigrams of a text for the search column (graphql.md 4): Chinese has no word breaks, two characters are enough to find by. */
export function bigrams(text: string): string[] {
  const plain = plainOf(text);
  if (plain.length === 1) return plain;
  const found = new Set<string>();
  for (let index = 0; index + 1 < plain.length; index += 1) found.add(`${plain[index]}${plain[index + 1]}`);
  return [...found];
}

/** Share of the smaller set that stands in the other, 0 to 1: how alike two texts are. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const smaller = Math.min(a.length, b.length);
  if (!smaller) return 0;
  const known = new Set(a);
  return b.filter((pair) => known.has(pair)).length / smaller;
}
