import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Runtime } from './runtime.js';

/** The supervisor's hand on the clock (sandbox.md 1, 2). Exists only with a supervisor key, which production refuses. */
export function sandboxRoutes(server: FastifyInstance, runtime: Runtime, key: string): void {
  void server.register(async (sandbox) => {
    sandbox.addHook('onRequest', async (request, reply) => {
      if (!sameKey(String(request.headers['x-redress-supervisor'] ?? ''), key))
        await reply.code(401).send({ code: 'UNAUTHENTICATED' });
    });
    sandbox.get('/sandbox/clock', async () => ({ now: await runtime.now() }));
    sandbox.get('/sandbox/next-due', async () => ({ next: (await runtime.timers.nextDue())?.toISOString() ?? null }));
    sandbox.post('/sandbox/fire', async () => ({ fired: await runtime.timers.fireDue() }));
    sandbox.get('/sandbox/lag', () => runtime.lag());
    sandbox.post<{ Body: { offsetMs: number } }>('/sandbox/offset', async (request) => {
      await runtime.source.query(
        'insert into sandbox_clock (offset_ms) values ($1) on conflict (one) do update set offset_ms = greatest(sandbox_clock.offset_ms, excluded.offset_ms)',
        [request.body.offsetMs],
      );
      return { now: await runtime.now() };
    });
  });
}

function sameKey(given: string, key: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
}
