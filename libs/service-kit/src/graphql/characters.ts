const pair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** How many characters a text has, as PostgreSQL and a reader count them: a surrogate pair is one. */
export const characters = (text: string): number => text.length - (text.match(pair)?.length ?? 0);

/** The first so many characters: never half of one, as a cut by UTF-16 units would leave. */
export function firstCharacters(text: string, count: number): string {
  let [end, left] = [0, count];
  for (const character of text) {
    if (left-- === 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}
