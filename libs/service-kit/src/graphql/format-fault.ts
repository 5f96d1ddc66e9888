import type { GraphQLFormattedError } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import type { Log } from '../log/logger.js';

const CALLER: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
};
const OPEN = new Set([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'SERVICE_UNAVAILABLE',
]);

/** A caller's fault keeps its code and names no value; a fault of ours becomes a reference number and a log line. */
export function formatFault(log: Log, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = String(formatted.extensions?.['code'] ?? 'INTERNAL');
  const known = CALLER[code] ?? code;
  const place = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  if (OPEN.has(known)) {
    const paths = formatted.extensions?.['paths'];
    return {
      message: withoutValues(formatted.message),
      ...place,
      extensions: { code: known, ...(paths ? { paths } : {}) },
    };
  }
  const reference = uuidv7();
  log.fault('fault', (error as { originalError?: unknown }).originalError ?? error, { request: reference });
  return {
    message: `fault on our side, reference ${reference}`,
    ...place,
    extensions: { code: 'INTERNAL', reference },
  };
}

/** GraphQL's own messages echo what was typed (`got invalid value "..."`). */
const withoutValues = (message: string) =>
  message
    .replace(/got invalid value .* at "([\w.[\]]+)"; .*/s, 'has an invalid value at "$1"')
    .replace(/got invalid value .*/s, 'has an invalid value')
    .replace(/cannot represent[^:]*: .*/s, 'has the wrong form')
    .replace(/Value ".*" does not exist in/s, 'The value does not exist in')
    .replace(/"[^"]{40,}"/g, '"..."');
