import { internalUrl } from '../services/service-env.js';
import { isReady } from '../services/service-group.js';
import type { ServiceProcess } from '../services/service-process.js';
import type { Sandbox } from './sandbox.js';

export interface ServiceState {
  readonly name: string;
  readonly pid: number | null;
  readonly port: number;
  readonly internalPort: number;
  readonly restarts: number;
  readonly ready: boolean;
}
/** What runs beside the services; whether it is up decides nothing. */
export type CompanionState = Pick<ServiceState, 'name' | 'pid' | 'port' | 'restarts'>;
export interface SandboxState {
  readonly now: string | null;
  readonly services: readonly ServiceState[];
  readonly companions: readonly CompanionState[];
  readonly folder: string;
  readonly ready: boolean;
}

/** What `redress status` shows. */
export async function sandboxState({ group, around, now }: Sandbox): Promise<SandboxState> {
  const services = await Promise.all(
    group.members.map(async (member) => ({
      ...seen(member, around.ports.public[member.name]),
      internalPort: around.ports.internal[member.name] ?? 0,
      ready: await isReady(internalUrl(around, member.name)),
    })),
  );
  const time = await now().catch(() => null);
  return {
    now: time?.toISOString() ?? null,
    services,
    companions: group.companions.map((one) => seen(one, around.ports.demoSubscriber)),
    folder: around.folder.path,
    ready: services.every(({ ready }) => ready),
  };
}

const seen = ({ name, isUp, mark, restarts }: ServiceProcess, port = 0): CompanionState => ({
  name,
  pid: isUp ? (mark?.pid ?? null) : null,
  port,
  restarts,
});
