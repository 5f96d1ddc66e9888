const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The canonical form of a JSON value (RFC 8785): one text for one meaning.
 *
 * As in JSON, a property whose value is undefined is not there and a Date is its ISO text, so that an entry hashes alike before and after it
 * was stored. Throws TypeError for what JSON cannot hold: undefined elsewhere, functions, symbols, bigints, numbers that are not finite,
 * invalid dates, lone surrogates, and objects that JSON would store as something else (Buffer, Map, Set ...).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value !== 'object') throw new TypeError(`JSON cannot hold a ${typeof value}`);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  return canonicalOther(value);
}

/** Numbers as ECMAScript writes them (RFC 8785 3.2.2.3). */
function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('JSON cannot hold a number that is not finite');
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new TypeError('JSON text must not hold a lone surrogate');
  return JSON.stringify(value);
}

function canonicalOther(value: object): string {
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]') return JSON.stringify((value as Date).toISOString());
  if (kind !== '[object Object]') throw new TypeError(`JSON cannot hold an ${kind.slice(1, -1)}`);
  return canonicalObject(value as Record<string, unknown>);
}

/** Keys in the order of their UTF-16 code units (RFC 8785 3.2.3), which is the order of a plain sort. */
function canonicalObject(value: Record<string, unknown>): string {
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${canonicalString(key)}:${canonicalJson(value[key])}`).join(',')}}`;
}
