import { fastify, type FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

export interface Check {
  readonly name: string;
  readonly test: () => Promise<boolean>;
}
export interface Version {
  readonly name: string;
  readonly version: string;
  readonly commit: string;
  readonly builtAt: string;
  readonly schema: string;
}
export interface InternalOptions {
  readonly host: string;
  readonly port: number;
  readonly version: Version;
  readonly checks: readonly Check[];
  readonly metrics: Metrics;
  /** Adds further routes, as the sandbox does. */
  readonly extend?: (server: FastifyInstance) => void;
}

/** The internal port every process has (operations.md 2.1): health, version, metrics. */
export class InternalServer {
  private readonly server = fastify({ logger: false });
  /** False from the first SIGTERM on, so that no new work is sent here. */
  ready = true;

  constructor(private readonly options: InternalOptions) {
    const { server } = this;
    // The default repeats the address, and an address can hold anything.
    server.setNotFoundHandler((_, reply) => reply.code(404).send({ error: 'not found' }));
    server.get('/livez', () => ({ status: 'ok' }));
    server.get('/readyz', async (request, reply) =>
      this.answer(reply, 'verbose' in (request.query as object), this.ready),
    );
    server.get('/startupz', async (_, reply) => this.answer(reply, false, true));
    server.get('/version', () => options.version);
    server.get('/metrics', async (_, reply) =>
      reply.type('text/plain; version=0.0.4').send(await options.metrics.registry.metrics()),
    );
    options.extend?.(server);
  }

  listen = () => this.server.listen({ host: this.options.host, port: this.options.port });
  close = () => this.server.close();

  private async answer(
    reply: { code: (status: number) => { send: (body: object) => unknown } },
    verbose: boolean,
    accepting: boolean,
  ): Promise<unknown> {
    const checks = await Promise.all(
      this.options.checks.map(async ({ name, test }) => ({ name, ok: await within(1000, test) })),
    );
    const ok = accepting && checks.every((check) => check.ok);
    return reply
      .code(ok ? 200 : 503)
      .send({ status: ok ? 'ok' : 'unavailable', ...(verbose && { accepting, checks }) });
  }
}

/** A check that hangs has failed. */
async function within(ms: number, test: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  return Promise.race([test().catch(() => false), late]).finally(() => clearTimeout(timer));
}
