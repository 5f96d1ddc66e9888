import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { expectDayToClose } from '../day/close-day.js';
import { earlier } from './effects.js';
import type { Runtime } from './runtime.js';

/** The supervisor's hand on the clock (sandbox.md 1, 2). Exists only with a supervisor key, which production refuses. */
export function sandboxRoutes(server: FastifyInstance, runtime: Runtime, key: string): void {
  void server.register(async (sandbox) => {
    sandbox.addHook('onRequest', async (request, reply) => {
      if (!sameKey(String(request.headers['x-redress-supervisor'] ?? ''), key))
        await reply.code(401).send({ code: 'UNAUTHENTICATED' });
    });
    sandbox.get('/sandbox/clock', async () => ({ now: await runtime.now() }));
    const { timers, parts } = runtime;
    sandbox.get('/sandbox/next-due', async () => {
      const next = earlier(await timers.nextDue(), await parts.effects.nextDue());
      return { next: next?.toISOString() ?? null };
    });
    sandbox.post('/sandbox/fire', async () => {
      const fired = await timers.fireDue();
      return { fired: fired + (await parts.effects.fireDue()) };
    });
    sandbox.get('/sandbox/lag', () => runtime.lag());
    sandbox.post('/sandbox/pause', () => runtime.pause().then(() => ({ paused: true })));
    sandbox.post('/sandbox/resume', () => runtime.resume().then(() => ({ paused: false })));
    sandbox.post<{ Body: { offsetMs: number } }>('/sandbox/offset', async (request) => {
      await runtime.source.query(
        'insert into sandbox_clock (offset_ms) values ($1) on conflict (one) do update set offset_ms = greatest(sandbox_clock.offset_ms, excluded.offset_ms)',
        [request.body.offsetMs],
      );
      await expectDayToClose(runtime.source);
      return { now: await runtime.now() };
    });
  });
}

function sameKey(given: string, key: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
}
