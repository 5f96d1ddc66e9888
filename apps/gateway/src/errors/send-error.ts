import { languageOf } from '@redress/service-kit/edge';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from './error-codes.js';
import { errorBody } from './error-texts.js';

/** Where the REST interface for partner agencies begins. */
export const PARTNER_PATH = '/partner/v1/';

/** Answers a request that goes no further: as GraphQL says errors, or to an agency as a problem (RFC 9457). */
export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code, extensions = {} }: { status: number; code: ErrorCode; extensions?: Readonly<Record<string, string>> },
): FastifyReply {
  const body = errorBody(languageOf(request.headers['accept-language']), code, extensions);
  if (!request.url.startsWith(PARTNER_PATH)) return reply.code(status).send(body);
  const [error] = body.errors;
  return reply
    .code(status)
    .type('application/problem+json')
    .send({ type: `${PARTNER_PATH}problems/${code}`, status, title: error?.message, ...error?.extensions });
}
