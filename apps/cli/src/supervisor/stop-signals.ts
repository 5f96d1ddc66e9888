const AGAIN_MS = 700;

/**
 * The first SIGINT, SIGTERM or SIGHUP aborts the returned signal; a second one calls `kill`. npm passes a Ctrl-C on to
 * us that the terminal has sent us already: two within a blink are one.
 */
export function stopOnSignals(kill: () => void): AbortSignal {
  const stop = new AbortController();
  let firstAt = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (!stop.signal.aborted) firstAt = performance.now();
      else if (performance.now() - firstAt > AGAIN_MS) kill();
      stop.abort(new Stopped());
    });
  }
  return stop.signal;
}

/** Thrown wherever a step was broken off because the person wants to stop: no fault. */
export class Stopped extends Error {}
