const MOST_RECORDS = 50;
/** The gateway takes 65,536 characters of variables and 256 KB a request; one letter of 50,000 characters still fits alone. */
const MOST_CHARACTERS = 48_000;

/** Divides letters, in order, into batches that one request can carry. */
export function batches<L extends object>(letters: readonly L[]): L[][] {
  const found: L[][] = [];
  let characters = Infinity;
  for (const letter of letters) {
    const size = JSON.stringify(letter).length;
    characters += size;
    if (characters > MOST_CHARACTERS || found.at(-1)?.length === MOST_RECORDS) {
      found.push([]);
      characters = size;
    }
    found.at(-1)?.push(letter);
  }
  return found;
}
