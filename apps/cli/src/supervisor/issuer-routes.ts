import type { FastifyInstance } from 'fastify';
import type { Person } from '../issuer/demo-people.js';
import { peoplePage } from '../issuer/people-page.js';
import type { DevelopmentIssuer } from '../issuer/provider.js';
import { SandboxFault } from '../sandbox/sandbox-fault.js';

const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** The development issuer on the supervisor's port: its page of demo people, the choice of one, and the protocol itself. */
export function issuerRoutes(
  server: FastifyInstance,
  issuer: DevelopmentIssuer,
  people: () => readonly Person[],
  applied: string | null,
): void {
  server.get('/', async (_, reply) =>
    reply
      .type('text/html')
      .header('content-security-policy', pagePolicy)
      .send(peoplePage(people(), null, applied)),
  );
  server.get<{ Params: { uid: string } }>('/interaction/:uid', async ({ raw }, reply) => {
    const { uid } = await issuer.interaction(raw, reply.raw).catch(noLogin);
    return reply.type('text/html').header('content-security-policy', pagePolicy).send(peoplePage(people(), uid));
  });
  server.post<{ Body: { sub?: string } | undefined }>('/interaction/:uid', async ({ raw, body }, reply) => {
    const person = people().find(({ sub }) => sub === body?.sub);
    if (!person) throw new SandboxFault(400, 'UNKNOWN_PERSON', 'choose one of the list');
    reply.hijack();
    await issuer.choose(raw, reply.raw, person.sub);
  });
  protocol(server, issuer);
}

const protocolPaths = [
  '/.well-known/openid-configuration',
  '/auth',
  '/auth/*',
  '/token',
  '/token/*',
  '/jwks',
  '/me',
  '/session/*',
];

/** The protocol reads its bodies itself, so nothing is parsed before it. */
function protocol(server: FastifyInstance, issuer: DevelopmentIssuer): void {
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const url of protocolPaths) {
      scope.route({
        method: ['GET', 'POST', 'OPTIONS'],
        url,
        handler: async (request, reply) => {
          reply.hijack();
          await issuer.handle(request.raw, reply.raw);
        },
      });
    }
  });
}

function noLogin(): never {
  throw new SandboxFault(404, 'NO_LOGIN', 'this login is over; begin again from the page you came from');
}
