import type { FastifyInstance, FastifyRequest } from 'fastify';
import { verifyAssertion } from '../auth/assertion.js';
import type { Caller } from '../auth/caller.js';
import { resolveActor } from '../directory/resolve-actor.js';
import type { Runtime } from '../run/runtime.js';
import { RequestContext } from './request-context.js';
import { languageOf } from './refusal-texts.js';

type Authenticated = FastifyRequest & { caller?: Caller; rawBody?: Buffer };

/** Demands the gateway's assertion on every request to the subgraph (security.md 1): a direct call gets 401. */
export function demandAssertion(server: FastifyInstance, runtime: Runtime): void {
  server.addHook('preHandler', async (request: Authenticated, reply) => {
    if (!request.url.startsWith('/graphql')) return;
    const caller = await callerOf(runtime, request);
    if (!caller)
      return reply.code(401).send({
        errors: [
          { message: 'the gateway speaks to this service, nobody else', extensions: { code: 'UNAUTHENTICATED' } },
        ],
      });
    request.caller = caller;
  });
}

async function callerOf(runtime: Runtime, request: Authenticated): Promise<Caller | null> {
  const assertion = request.headers['x-redress-assertion'];
  if (typeof assertion !== 'string' || !request.rawBody) return null;
  const query = (request.body as { query?: string } | undefined)?.query ?? '';
  return verifyAssertion(assertion, {
    key: runtime.config.REDRESS_ASSERTION_KEY,
    service: runtime.definition.name,
    body: request.rawBody,
    query,
  });
}

/** What the resolvers of this request share. */
export function requestContext(runtime: Runtime, request: FastifyRequest): RequestContext {
  const caller = (request as Authenticated).caller as Caller;
  const trace = request.headers['traceparent'];
  const client = request.headers['x-redress-client'];
  return new RequestContext(
    () => resolveActor(runtime.source.manager, runtime.acts.tools.wall, caller),
    languageOf(request.headers['accept-language']),
    runtime.parts.texts,
    typeof trace === 'string' ? { traceparent: trace } : {},
    typeof client === 'string' && client ? client.slice(0, 128) : 'unknown',
  );
}
