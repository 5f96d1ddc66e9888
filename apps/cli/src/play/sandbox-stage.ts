import { askJson, supervisorUrl } from '../client/supervisor.js';
import type { CommonOptions } from '../supervisor/options.js';
import type { Stage } from './play-case.js';

/** The running sandbox as a stage. The gateway's address is the supervisor's, twenty ports below (operations.md 0). */
export function sandboxStage(options: CommonOptions): Stage & { fresh(clock?: string): Promise<void> } {
  const gateway = new URL(supervisorUrl(options));
  gateway.port = String(Number(gateway.port) - 20);
  const post = async (path: string, body: object): Promise<string> =>
    (await askJson<{ now: string }>(options, { method: 'POST', path, body })).now;
  return {
    gatewayUrl: gateway.origin,
    tokenFor: async (as) =>
      (await askJson<{ access_token: string }>(options, { method: 'POST', path: '/sandbox/token', body: { as } }))
        .access_token,
    moveTo: (instant) => post('/sandbox/clock', { to: instant }),
    moveBy: (duration) => post('/sandbox/clock', { advance: duration }),
    settle: () => post('/sandbox/settle', { timeoutMs: 30_000 }),
    disturb: (service, petition) =>
      askJson<object>(options, { method: 'POST', path: '/sandbox/disturb', body: { service, petition } }),
    fresh: async (clock) => void (await post('/sandbox/fresh', clock ? { clock } : {})),
  };
}
