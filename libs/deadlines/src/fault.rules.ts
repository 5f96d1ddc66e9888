/** One thing wrong with data that somebody wants to load. `at` is the place in the data, such as `off[3]`. */
export interface Fault {
  readonly code: string;
  readonly at: string;
  readonly message: string;
}

export const fault = (code: string, at: string, message: string): Fault => ({ code, at, message });

/** A JSON object, or null. Lists and null are not objects here. */
export function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** A fault for every field that is not in the list: a misspelt field must not be silently without effect. */
export function unknownFields(value: Record<string, unknown>, allowed: readonly string[], at = ''): Fault[] {
  return Object.keys(value)
    .filter((key) => !allowed.includes(key))
    .map((key) => fault('UNKNOWN_FIELD', `${at}${key}`, 'this field is not known here'));
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
