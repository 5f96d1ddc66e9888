import { request } from 'undici';
import type { ServiceAddress } from '../fetch/service-address.js';

/** What a service says of itself on its internal port. */
export interface ServiceState {
  readonly name: string;
  readonly ready: boolean;
  readonly version: string | null;
  readonly checks: Readonly<Record<string, boolean>>;
}
interface Readiness {
  readonly status?: string;
  readonly checks?: readonly { name: string; ok: boolean }[];
}

const WAIT_MS = 1000;

/** Asks every service for its version and readiness; one that does not answer within a second is not ready. */
export const serviceStates = (services: readonly ServiceAddress[]): Promise<ServiceState[]> =>
  Promise.all(services.map(stateOf));

async function stateOf({ name, internalUrl }: ServiceAddress): Promise<ServiceState> {
  const [version, readiness] = internalUrl
    ? await Promise.all([
        ask<{ version?: string }>(internalUrl, '/version'),
        ask<Readiness>(internalUrl, '/readyz?verbose'),
      ])
    : [null, null];
  const checks = Object.fromEntries((readiness?.checks ?? []).map((check) => [check.name, check.ok]));
  return { name, ready: readiness?.status === 'ok', version: version?.version ?? null, checks };
}

async function ask<T>(base: string, path: string): Promise<T | null> {
  try {
    const { body } = await request(new URL(path, base), {
      headersTimeout: WAIT_MS,
      bodyTimeout: WAIT_MS,
      signal: AbortSignal.timeout(WAIT_MS),
    });
    return (await body.json()) as T;
  } catch {
    return null;
  }
}
