import type { GraphQLFormattedError } from 'graphql';

/** The closed list of codes that leave the gateway (schema conventions). */
const errorCodes = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'PERSISTED_DOCUMENT_REQUIRED',
  'SERVICE_UNAVAILABLE',
  'DEADLINE_EXCEEDED',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

const known: ReadonlySet<string> = new Set(errorCodes);
const translated: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
};

/** What the limits of GraphQL's parser and of Apollo Server say; ours mark their errors with `limit`. */
const limits = /^Syntax Error: Document contains more th|recursively requests too many selections/;

/** The code on our list for whatever an error carries; anything unknown is a fault of ours. */
export function errorCode({ message, extensions = {} }: GraphQLFormattedError): ErrorCode {
  const code = extensions['code'];
  if (extensions['limit'] !== undefined || limits.test(message)) return 'QUERY_TOO_COMPLEX';
  if (typeof code !== 'string') return 'INTERNAL';
  return known.has(code) ? (code as ErrorCode) : (translated[code] ?? 'INTERNAL');
}
