const pair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** How many characters a text has, as PostgreSQL and a reader count them: a surrogate pair is one. */
export const characters = (text: string): number => text.length - (text.match(pair)?.length ?? 0);
