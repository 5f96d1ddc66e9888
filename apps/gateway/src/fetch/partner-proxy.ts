import { signAssertion } from '@redress/service-kit/edge';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Pool } from 'undici';
import type { Edge, EdgeRequest } from '../edge/edge-request.js';
import { PARTNER_PATH, sendError } from '../errors/send-error.js';

const METHODS = ['GET', 'POST'] as const;
/** What a partner may say to the service besides its token and the body. */
const passed = ['content-type', 'accept', 'idempotency-key', 'redress-purpose'];

interface Target {
  readonly url: string;
  readonly key: string;
  readonly timeoutMs: number;
}

/** Publishes the REST interface of partners under /partner/v1 (partners.md): same tokens, same limits, same assertion; no rules. */
export function publishPartners(server: FastifyInstance, { url, key, timeoutMs }: Target): void {
  const pool = new Pool(new URL(url).origin, { connections: 32, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  server.addHook('onClose', () => pool.close());
  for (const method of METHODS)
    server.route({
      method,
      url: `${PARTNER_PATH}*`,
      handler: (request: EdgeRequest & { rawBody?: Buffer }, reply) => forward(request, reply),
    });

  async function forward(request: EdgeRequest & { rawBody?: Buffer }, reply: FastifyReply): Promise<FastifyReply> {
    const { method, url: path } = request;
    const body = method === 'POST' ? (request.rawBody ?? Buffer.alloc(0)) : '';
    try {
      const answer = await pool.request({
        path,
        method: method as (typeof METHODS)[number],
        headers: headersOf(
          request,
          signAssertion((request.edge as Edge).caller, { key, service: 'partners', body, query: `${method} ${path}` }),
        ),
        ...(method === 'POST' && { body }),
      });
      const type = String(answer.headers['content-type'] ?? 'application/json');
      return reply
        .code(answer.statusCode)
        .type(type)
        .send(Buffer.from(await answer.body.arrayBuffer()));
    } catch {
      return sendError(request, reply, { status: 503, code: 'SERVICE_UNAVAILABLE' });
    }
  }
}

function headersOf({ headers, edge }: EdgeRequest, assertion: string): Record<string, string> {
  const { caller, authorization, acceptLanguage, traceparent } = edge as Edge;
  const known = passed.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : []));
  return {
    ...(Object.fromEntries(known) as Record<string, string>),
    'x-request-id': caller.rid,
    'x-redress-assertion': assertion,
    ...(authorization && { authorization }),
    ...(acceptLanguage && { 'accept-language': acceptLanguage }),
    ...(traceparent && { traceparent }),
  };
}
