import { createHmac } from 'node:crypto';
import { fastify, type FastifyInstance } from 'fastify';
import { agencyClients } from '../issuer/agency-keys.js';
import { DevelopmentIssuer } from '../issuer/provider.js';
import { issuerUrl } from '../services/service-env.js';
import { appliedUrl } from './addresses.js';
import { answerFaults, guardSandbox } from './guard.js';
import { issuerRoutes } from './issuer-routes.js';
import type { Sandbox } from './sandbox.js';
import { sandboxRoutes } from './sandbox-routes.js';

/** The supervisor's HTTP server, loopback only: development issuer, demo people, `/sandbox/*`. */
export function supervisorServer(sandbox: Sandbox, onFault: (error: unknown) => void): FastifyInstance {
  const { folder, ports, secrets, partnerKit } = sandbox.around;
  const own = [ports.public['gateway'], ports.supervisor].flatMap((port) => [
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}`,
  ]);
  const server = fastify({ logger: false, bodyLimit: 65_536, forceCloseConnections: true });
  readBodies(server);
  guardSandbox(server, own);
  answerFaults(server, onFault);
  const people = () => sandbox.people;
  const cookieKey = createHmac('sha256', secrets.keys['SUPERVISOR_KEY'] ?? '')
    .update('cookies of the issuer')
    .digest('hex');
  const agencies = agencyClients(
    folder,
    sandbox.county.agencies.map(({ code }) => code),
  );
  const issuer = new DevelopmentIssuer({
    issuer: issuerUrl(ports),
    key: secrets.issuer,
    cookieKey,
    origins: own,
    people,
    agencies,
  });
  issuerRoutes(server, issuer, people, partnerKit ? appliedUrl(ports.demoSubscriber) : null);
  sandboxRoutes(server, sandbox, onFault);
  return server;
}

/** JSON for scripts (an empty body means no wishes) and form fields for the page of people; nothing else. */
function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    try {
      done(null, body === '' ? {} : JSON.parse(String(body)));
    } catch {
      done(Object.assign(new Error('not JSON'), { statusCode: 400 }));
    }
  });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}
