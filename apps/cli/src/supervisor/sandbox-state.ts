import { internalUrl } from '../services/service-env.js';
import { isReady } from '../services/service-group.js';
import type { Sandbox } from './sandbox.js';

export interface ServiceState {
  readonly name: string;
  readonly pid: number | null;
  readonly port: number;
  readonly internalPort: number;
  readonly restarts: number;
  readonly ready: boolean;
}
export interface SandboxState {
  readonly now: string | null;
  readonly services: readonly ServiceState[];
  readonly folder: string;
  readonly ready: boolean;
}

/** What `redress status` shows. */
export async function sandboxState({ group, around, now }: Sandbox): Promise<SandboxState> {
  const services = await Promise.all(
    group.members.map(async (member) => ({
      name: member.name,
      pid: member.isUp ? (member.mark?.pid ?? null) : null,
      port: around.ports.public[member.name] ?? 0,
      internalPort: around.ports.internal[member.name] ?? 0,
      restarts: member.restarts,
      ready: await isReady(internalUrl(around, member.name)),
    })),
  );
  const time = await now().catch(() => null);
  return {
    now: time?.toISOString() ?? null,
    services,
    folder: around.folder.path,
    ready: services.every(({ ready }) => ready),
  };
}
