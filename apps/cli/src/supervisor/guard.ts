import type { FastifyInstance } from 'fastify';
import { CliError } from '../cli-error.js';
import { SandboxFault } from '../sandbox/sandbox-fault.js';

const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * The supervisor hands out tokens to anybody on this machine, so no web page may reach it: the name asked for must be
 * local (a page may point its own name at 127.0.0.1) and a request from a page of another origin is refused.
 */
export function guardSandbox(server: FastifyInstance, origins: readonly string[]): void {
  server.addHook('onRequest', async (request) => {
    if (!ownNames.test(request.headers.host ?? ''))
      throw new SandboxFault(403, 'FORBIDDEN', 'ask by the name localhost');
    const { origin } = request.headers;
    if (request.url.startsWith('/sandbox') && origin !== undefined && !origins.includes(origin)) {
      throw new SandboxFault(403, 'FORBIDDEN', 'pages of other origins may not drive the sandbox');
    }
  });
}

/** Faults of requests by code and remedy; faults of ours without anything of the inside. */
export function answerFaults(server: FastifyInstance, onFault: (error: unknown) => void): void {
  server.setErrorHandler(async (error: Error & { statusCode?: number; code?: string }, _, reply) => {
    const { status, body } = faultAnswer(error, onFault);
    return reply.code(status).send(body);
  });
  server.setNotFoundHandler(async (_, reply) =>
    reply.code(404).send({ code: 'NOT_FOUND', remedy: 'apps/cli/README.md lists what there is' }),
  );
}

/** Status and body of a failed request. */
export function faultAnswer(error: unknown, onFault: (error: unknown) => void): { status: number; body: object } {
  if (error instanceof SandboxFault) return { status: error.status, body: error.body };
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status < 500)
    return {
      status,
      body: { code: 'BAD_REQUEST', remedy: 'a JSON object with content-type application/json is needed' },
    };
  onFault(error);
  const remedy = error instanceof CliError ? error.message : 'the supervisor log says why';
  return { status: 500, body: { code: 'INTERNAL', remedy } };
}
