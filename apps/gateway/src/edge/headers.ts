import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Headers that only we may set: whoever sends one wants to be somebody else. */
const ours = /^x-(user|internal|forwarded|redress)-/;
const requestId = /^[\w-]{8,64}$/;
const trace = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Drops inbound `x-user-*`, `x-internal-*`, `x-forwarded-*`, `x-redress-*`. */
export function dropForeignHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (ours.test(name)) delete headers[name];
}

/** The request id of the caller's own system when it is a decent one, otherwise a new one. */
export const requestIdOf = (headers: IncomingHttpHeaders): string =>
  decent(headers['x-request-id'], requestId) ?? randomUUID();

/** W3C trace context, when it is one. */
export const traceOf = (headers: IncomingHttpHeaders): string | undefined => decent(headers['traceparent'], trace);

/** The token of an `Authorization: Bearer` header; null when the header is something else, undefined when there is none. */
export function bearerOf(authorization: string | undefined): string | null | undefined {
  if (authorization === undefined) return undefined;
  return /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1] ?? null;
}

const decent = (header: string | string[] | undefined, form: RegExp): string | undefined =>
  typeof header === 'string' && form.test(header) ? header : undefined;
