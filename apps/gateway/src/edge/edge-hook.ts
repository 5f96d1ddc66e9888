import { languageOf } from '@redress/service-kit/edge';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { anonymous, type TokenCaller } from '../auth/caller-of-token.js';
import { IssuerUnavailable } from '../auth/token-verifier.js';
import type { Verdicts } from '../auth/verdicts.js';
import type { ErrorCode } from '../errors/error-codes.js';
import { PARTNER_PATH, sendError } from '../errors/send-error.js';
import type { EdgeRequest } from './edge-request.js';
import { bearerOf, dropForeignHeaders, requestIdOf, traceOf } from './headers.js';
import type { RateLimits } from './rate-limits.js';

/** A request that goes no further: status, code and headers of the answer. */
interface Stop {
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers?: Readonly<Record<string, string>>;
}
type Passed = TokenCaller | Stop;

const watched = ['/graphql', PARTNER_PATH];

/** Finds out who calls and whether they may go on, before the body is read. */
export function watchEdge(server: FastifyInstance, verdicts: Verdicts, limits: RateLimits): void {
  server.decorateRequest('edge', undefined);
  server.addHook('onRequest', async (request: EdgeRequest, reply) => {
    const address = request.ip;
    dropForeignHeaders(request.headers);
    if (!watched.some((path) => request.url.startsWith(path))) return;
    const passed = await check(request, address, verdicts, limits);
    if ('status' in passed) return stop(request, reply, passed);
    request.edge = edgeOf(request, passed, address);
  });
}

async function check(request: EdgeRequest, address: string, verdicts: Verdicts, limits: RateLimits): Promise<Passed> {
  const caller = await callerOf(request, verdicts);
  if ('status' in caller) return full(await limits.waitOf(address)) ?? caller;
  return full(await limits.wait(caller, address)) ?? caller;
}

async function callerOf({ headers }: EdgeRequest, verdicts: Verdicts): Promise<Passed> {
  const token = bearerOf(headers.authorization);
  if (token === undefined) return anonymous;
  try {
    const caller = token && (await verdicts.callerOf(token));
    return (
      caller || {
        status: 401,
        code: 'UNAUTHENTICATED',
        headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
      }
    );
  } catch (error) {
    if (error instanceof IssuerUnavailable)
      return { status: 503, code: 'SERVICE_UNAVAILABLE', headers: { 'retry-after': '5' } };
    throw error;
  }
}

const full = (seconds: number): Stop | null =>
  seconds > 0 ? { status: 429, code: 'RATE_LIMITED', headers: { 'retry-after': String(seconds) } } : null;

const stop = (request: EdgeRequest, reply: FastifyReply, { status, code, headers = {} }: Stop): FastifyReply =>
  sendError(request, reply.headers(headers), { status, code });

const ownAddress = /^(::ffff:)?127\.|^::1$/;

function edgeOf({ headers }: EdgeRequest, caller: TokenCaller, address: string) {
  return {
    caller: { ...caller, rid: requestIdOf(headers) },
    language: languageOf(headers['accept-language']),
    authorization: headers.authorization,
    acceptLanguage: headers['accept-language'],
    address: ownAddress.test(address) ? undefined : address,
    traceparent: traceOf(headers),
  };
}
