import type { FastifyInstance } from 'fastify';
import { explorer } from '../pages/graphiql.plugin.js';
import { pagePolicy } from '../pages/html.js';

/** Headers of every answer: nothing is sniffed, framed or kept, and a page reaches nothing outside. */
export function addSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    if (!String(reply.getHeader('content-type')).startsWith('text/html')) return;
    reply.header(
      'content-security-policy',
      request.url.startsWith('/graphql') ? (await explorer()).policy : pagePolicy,
    );
  });
}
