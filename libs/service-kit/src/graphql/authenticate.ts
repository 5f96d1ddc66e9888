import type { FastifyInstance, FastifyRequest } from 'fastify';
import { verifyAssertion } from '../auth/assertion.js';
import type { Caller } from '../auth/caller.js';
import { resolveActor } from '../directory/resolve-actor.js';
import type { Runtime } from '../run/runtime.js';
import { RequestContext } from './request-context.js';
import { languageOf } from './refusal-texts.js';

/** A request the gateway has vouched for; a controller hands its `context` to the edge. */
export type Authenticated = FastifyRequest & { caller?: Caller; context?: RequestContext; rawBody?: Buffer };

/** Demands the gateway's assertion on every request to the subgraph and the REST interface (security.md 1): a direct call gets 401. */
export function demandAssertion(server: FastifyInstance, runtime: Runtime): void {
  server.addHook('preHandler', async (request: Authenticated, reply) => {
    const { rest } = runtime.definition;
    if (!request.url.startsWith('/graphql') && !(rest && request.url.startsWith(rest))) return;
    const caller = await callerOf(runtime, request);
    if (!caller)
      return reply.code(401).send({
        errors: [
          { message: 'the gateway speaks to this service, nobody else', extensions: { code: 'UNAUTHENTICATED' } },
        ],
      });
    request.caller = caller;
    request.context = requestContext(runtime, request);
  });
}

async function callerOf(runtime: Runtime, request: Authenticated): Promise<Caller | null> {
  const assertion = request.headers['x-redress-assertion'];
  if (typeof assertion !== 'string') return null;
  return verifyAssertion(assertion, {
    key: runtime.config.REDRESS_ASSERTION_KEY,
    service: runtime.definition.name,
    body: request.rawBody ?? '',
    query: operationOf(request),
  });
}

/** What an assertion is bound to besides the body: the GraphQL text, or method and address of a REST call. */
const operationOf = ({ method, url, body }: FastifyRequest): string =>
  url.startsWith('/graphql') ? ((body as { query?: string } | undefined)?.query ?? '') : `${method} ${url}`;

/** What the resolvers of this request share. */
function requestContext(runtime: Runtime, request: Authenticated): RequestContext {
  const caller = request.caller as Caller;
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
