import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { type ErrorCode, errorCode } from './error-codes.js';
import { inLanguage } from './error-texts.js';
import { safeDetail } from './safe-detail.js';

type FaultLog = { fault: (event: string, error: unknown, fields?: Readonly<Record<string, string>>) => void };
const detailed: ReadonlySet<ErrorCode> = new Set(['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX', 'CONFLICT']);

/**
 * The error as it leaves: a code of the closed list and what helps the caller. No value, no address, no SQL, no stack.
 * The text is Chinese here; where the caller's language is known to be another, it is put in at the end.
 * @returns `{ message, path?, locations?, extensions: { code, remedy, detail?, paths?, service?, reference? } }`
 */
export function formatError(log: FaultLog, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const found = formatted.extensions ?? {};
  const code = errorCode(formatted);
  const detail = detailed.has(code) ? safeDetail(formatted.message) : undefined;
  const paths = pathsOf(found['paths']);
  const extensions = {
    code,
    ...(detail && { detail }),
    ...(paths && { paths }),
    ...(typeof found['service'] === 'string' && { service: found['service'] }),
    ...(code === 'INTERNAL' && { reference: referenceOf(log, found['reference'], error) }),
  };
  const { path, locations } = formatted;
  return inLanguage('zh-CN', {
    message: code,
    ...(path && { path }),
    ...(locations && !path && { locations }),
    extensions,
  });
}

/** Names of input fields that a service found wanting. */
function pathsOf(paths: unknown): string[] | undefined {
  if (!Array.isArray(paths)) return undefined;
  return paths.filter((path): path is string => typeof path === 'string' && /^[\w.[\]]{1,120}$/.test(path));
}

/** The number an operator finds in the log: of the service when the fault was there, otherwise a new one of ours. */
function referenceOf(log: FaultLog, reference: unknown, error: unknown): string {
  if (typeof reference === 'string' && /^[\w-]{1,64}$/.test(reference)) return reference;
  const request = randomUUID();
  log.fault('fault', (error as { originalError?: unknown } | undefined)?.originalError ?? error, { request });
  return request;
}
