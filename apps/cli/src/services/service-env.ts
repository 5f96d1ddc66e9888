import { urlFor } from '../databases/admin.js';
import type { DataFolder } from '../home/data-folder.js';
import type { Secrets } from '../home/secrets.js';
import type { PortPlan } from '../ports/port-plan.js';
import { commonKeys, hasDatabase, type ServiceRow } from '../services.js';

export interface Surroundings {
  readonly folder: DataFolder;
  readonly ports: PortPlan;
  readonly secrets: Secrets;
  readonly adminUrl: string;
  readonly services: readonly ServiceRow[];
  readonly kafkaBrokers: string | null;
  /** Internal addresses of services that somebody else started, by name (`redress attach`). */
  readonly elsewhere?: Readonly<Record<string, string>>;
}
/** All that a sandbox is made of. */
export interface SandboxSurroundings extends Surroundings {
  /** Whether the partner kit runs beside the services. */
  readonly partnerKit: boolean;
}

/** Issuer of the tokens of demo people. An address, not a name: `localhost` may mean ::1. */
export const issuerUrl = (ports: PortPlan): string => `http://127.0.0.1:${ports.supervisor}`;
export const localUrl = (port: number | undefined): string => `http://127.0.0.1:${port}`;

/** Where a service answers its checks and the supervisor. */
export const internalUrl = ({ elsewhere, ports }: Surroundings, name: string): string =>
  elsewhere?.[name] ?? localUrl(ports.internal[name]);

/** Environment of one service (operations.md 0): what it needs and no more, so that no process knows another one's secrets. */
export function serviceEnv(row: ServiceRow, around: Surroundings): Record<string, string> {
  const { ports, secrets } = around;
  return {
    REDRESS_PORT: String(ports.public[row.name]),
    REDRESS_INTERNAL_PORT: String(ports.internal[row.name]),
    ...Object.fromEntries([...commonKeys, ...row.keys].map((key) => [`REDRESS_${key}`, secrets.keys[key] ?? ''])),
    ...(hasDatabase(row) ? dataEnv(row.database, row, around) : gatewayEnv(around)),
  };
}

function dataEnv(
  database: string,
  row: ServiceRow,
  { adminUrl, secrets, ports, kafkaBrokers }: Surroundings,
): Record<string, string> {
  const url = (role: string, name: string) => urlFor(adminUrl, role, secrets.passwords[role] ?? '', name);
  return {
    REDRESS_DATABASE_URL: url(`${database}_app`, database),
    ...(kafkaBrokers
      ? { REDRESS_BUS: 'kafka', REDRESS_KAFKA_BROKERS: kafkaBrokers }
      : { REDRESS_BUS: 'embedded', REDRESS_BUS_URL: url(row.restricted ? 'bus_restricted' : 'bus_app', 'bus') }),
    ...(row.callsGateway && {
      REDRESS_GATEWAY_URL: localUrl(ports.public['gateway']),
      REDRESS_DEMO_SUBSCRIBER: localUrl(ports.demoSubscriber),
    }),
  };
}

/** Where the gateway finds the services, and the bus it reads for subscriptions. */
function gatewayEnv({ services, ports }: Surroundings): Record<string, string> {
  const others = services.filter(hasDatabase).flatMap(({ name }) => [
    [`REDRESS_${name.toUpperCase()}_URL`, localUrl(ports.public[name])],
    [`REDRESS_${name.toUpperCase()}_INTERNAL_URL`, localUrl(ports.internal[name])],
  ]);
  return { ...Object.fromEntries(others), REDRESS_OIDC_ISSUER: issuerUrl(ports) };
}

/** Settings of `redress start` that reach a process: how loud, how many, how fast. Addresses and keys never do. */
const tunables = {
  service: /^REDRESS_(LOG_LEVEL|FAILPOINT|DATABASE_POOL)$/,
  gateway: /^REDRESS_(LOG_LEVEL|RATE_[A-Z]+_PER_MINUTE|SERVICE_TIMEOUT_MS)$/,
};

/** The machine's environment without what is ours: an address or key meant for another sandbox must not leak in. */
export function plainEnv(env: NodeJS.ProcessEnv, { database }: Pick<ServiceRow, 'database'>): NodeJS.ProcessEnv {
  const tunable = tunables[database ? 'service' : 'gateway'];
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => tunable.test(name) || !/^(REDRESS|npm)_/.test(name)),
  );
}
