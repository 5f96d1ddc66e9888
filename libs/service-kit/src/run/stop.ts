import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InternalServer } from '../health/internal-server.js';
import type { Runtime } from './runtime.js';

const HARD_LIMIT_MS = 20_000;

/** Graceful stop: no new work, consumers finish what they hold, HTTP ends, the relay drains, the pool closes. */
export function stopOnSignals(runtime: Runtime, app: NestFastifyApplication, internal: InternalServer): void {
  let stopping = false;
  const stop = async (signal: string, exitCode = 0) => {
    if (stopping) return;
    stopping = true;
    internal.ready = false;
    setTimeout(() => process.exit(1), HARD_LIMIT_MS).unref();
    runtime.log.info('stopping', { signal });
    await app.close();
    await runtime.close();
    await internal.close();
    process.exit(exitCode);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  runtime.parts.ending.heard((reason) => {
    runtime.log.warn('bus-ended', { reason });
    void stop('bus-ended', 1);
  });
}
