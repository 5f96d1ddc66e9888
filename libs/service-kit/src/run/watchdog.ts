import type { Runtime } from './runtime.js';

const LOOK_MS = 5_000;
/** Longer than any attempt may take, so that what is only slow or fails again and again is left alone. */
const STILL_MS = 60_000;
/** sysexits.h EX_SOFTWARE: the supervisor starts the process again, and the inbox absorbs what is repeated. */
const EXIT = 70;

/** Ends the process when it reads nothing although there is something to read: a reader may stop without an error. */
export function watchProgress(
  { server, log }: Pick<Runtime, 'server' | 'log'>,
  { lookMs = LOOK_MS, stillMs = STILL_MS, end = (): void => process.exit(EXIT) } = {},
): NodeJS.Timeout {
  const look = async () => {
    const ms = await server.stalledForMs();
    if (ms < stillMs) return;
    log.warn('consumer-stalled', { ms });
    end();
  };
  return setInterval(() => void look(), lookMs).unref();
}
