/** What an agency asks for among what it may see: all, any, not, prefix, exact over attributes of the event. It can only narrow. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly prefix: Readonly<Record<string, string>> }
  | { readonly exact: Readonly<Record<string, string>> };

/** What can be asked for: type and level of the envelope, and the words of the data. */
export const FILTER_ATTRIBUTES = [
  'type',
  'dataclassification',
  'purpose',
  'reason',
  'outcome',
  'cause',
  'window',
] as const;
const FILTER_DEPTH = 5;
const MOST_PARTS = 50;

export type Filterable = Readonly<Record<string, unknown>> & { readonly data?: unknown };

/** Whether an event passes. Without a filter everything does; an attribute that an event lacks matches nothing. */
export function passes(filter: Filter | null, event: Filterable): boolean {
  if (filter === null) return true;
  if ('all' in filter) return filter.all.every((part) => passes(part, event));
  if ('any' in filter) return filter.any.some((part) => passes(part, event));
  if ('not' in filter) return !passes(filter.not, event);
  if ('prefix' in filter) return each(filter.prefix, event, (value, wanted) => value.startsWith(wanted));
  return each(filter.exact, event, (value, wanted) => value === wanted);
}

function each(
  wanted: Readonly<Record<string, string>>,
  event: Filterable,
  fits: (value: string, wanted: string) => boolean,
): boolean {
  const data = (event.data ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(wanted).every(([name, text]) => {
    const value = name === 'type' || name === 'dataclassification' ? event[name] : data[name];
    return value !== undefined && value !== null && fits(String(value), text);
  });
}

/** How deep and how large a filter is: both are bounded, so that nobody's filter costs others time. */
export function tooLarge(filter: Filter): boolean {
  const parts: [Filter, number][] = [[filter, 1]];
  for (let seen = 0; parts.length; seen += 1) {
    const [part, depth] = parts.pop() as [Filter, number];
    if (depth > FILTER_DEPTH || seen >= MOST_PARTS) return true;
    parts.push(...inner(part).map((next): [Filter, number] => [next, depth + 1]));
  }
  return false;
}

function inner(filter: Filter): readonly Filter[] {
  if ('all' in filter) return filter.all;
  if ('any' in filter) return filter.any;
  return 'not' in filter ? [filter.not] : [];
}
