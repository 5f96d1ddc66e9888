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
}

/** Issuer of the tokens of demo people. An address, not a name: `localhost` may mean ::1. */
export const issuerUrl = (ports: PortPlan): string => `http://127.0.0.1:${ports.supervisor}`;
export const localUrl = (port: number | undefined): string => `http://127.0.0.1:${port}`;

/** Environment of one service (operations.md 0): what it needs and no more, so that no process knows another one's secrets. */
export function serviceEnv(row: ServiceRow, around: Surroundings): Record<string, string> {
  const { ports, secrets } = around;
  return {
    REDRESS_PORT: String(ports.public[row.name]),
    REDRESS_INTERNAL_PORT: String(ports.internal[row.name]),
    REDRESS_OIDC_ISSUER: issuerUrl(ports),
    ...Object.fromEntries([...commonKeys, ...row.keys].map((key) => [`REDRESS_${key}`, secrets.keys[key] ?? ''])),
    ...(hasDatabase(row) ? dataEnv(row.database, row, around) : gatewayEnv(around)),
  };
}

function dataEnv(
  database: string,
  row: ServiceRow,
  { adminUrl, secrets, folder }: Surroundings,
): Record<string, string> {
  const url = (role: string, name: string) => urlFor(adminUrl, role, secrets.passwords[role] ?? '', name);
  return {
    REDRESS_DATABASE_URL: url(`${database}_app`, database),
    REDRESS_BUS: 'embedded',
    REDRESS_BUS_URL: url(row.restricted ? 'bus_restricted' : 'bus_app', 'bus'),
    REDRESS_FILES_DIR: folder.files,
  };
}

/** Where the gateway finds the services, and the bus it reads for subscriptions. */
function gatewayEnv({ services, ports, adminUrl, secrets }: Surroundings): Record<string, string> {
  const others = services.filter(hasDatabase).flatMap(({ name }) => [
    [`REDRESS_${name.toUpperCase()}_URL`, localUrl(ports.public[name])],
    [`REDRESS_${name.toUpperCase()}_INTERNAL_URL`, localUrl(ports.internal[name])],
  ]);
  return {
    ...Object.fromEntries(others),
    REDRESS_BUS: 'embedded',
    REDRESS_BUS_URL: urlFor(adminUrl, 'bus_app', secrets.passwords['bus_app'] ?? '', 'bus'),
  };
}

/** Settings of `redress start` that reach the services: how loud, how many, how fast. Addresses and keys never do. */
const tunable = /^REDRESS_(LOG_LEVEL|DATABASE_POOL|RATE_[A-Z_]+|SERVICE_TIMEOUT_MS|FAILPOINT)$/;

/** The machine's environment without what is ours: an address or key meant for another sandbox must not leak in. */
export const plainEnv = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => tunable.test(name) || !/^(REDRESS|npm)_/.test(name)));
