/** One process of the platform. A further service joins by a row here. */
export interface ServiceRow {
  readonly name: string;
  /** Public port is the port base plus this; the internal port is 100 above. */
  readonly portOffset: number;
  /** Name of its database; the gateway has none. */
  readonly database: string | null;
  /** Compiled entry, from the workspace root. */
  readonly entry: string;
  /** Keys it needs besides those every process has, as environment names without the prefix. */
  readonly keys: readonly string[];
  /** Whether it writes or reads the restricted topic, which has a role of its own on the bus. */
  readonly restricted?: boolean;
  /** Whether it acts at the gateway for those who call it. */
  readonly callsGateway?: boolean;
}

const serviceKeys = ['WALL_KEY', 'CURSOR_KEY'];

export const services: readonly ServiceRow[] = [
  {
    name: 'intake',
    portOffset: 10,
    database: 'intake',
    entry: 'apps/intake/dist/main.js',
    keys: [...serviceKeys, 'IDENTITY_KEY', 'RECEIPT_KEY', 'INTAKE_SIGNING_KEY'],
    restricted: true,
  },
  {
    name: 'assignment',
    portOffset: 11,
    database: 'assignment',
    entry: 'apps/assignment/dist/main.js',
    keys: serviceKeys,
  },
  {
    name: 'mediation',
    portOffset: 12,
    database: 'mediation',
    entry: 'apps/mediation/dist/main.js',
    keys: serviceKeys,
  },
  {
    name: 'oversight',
    portOffset: 13,
    database: 'oversight',
    entry: 'apps/oversight/dist/main.js',
    keys: [...serviceKeys, 'AUDIT_ROOT_KEY'],
    restricted: true,
  },
  {
    name: 'partners',
    portOffset: 14,
    database: 'partners',
    entry: 'apps/partners/dist/main.js',
    keys: [...serviceKeys, 'WEBHOOK_KEY'],
    callsGateway: true,
  },
  { name: 'gateway', portOffset: 0, database: null, entry: 'apps/gateway/dist/main.js', keys: [] },
];

/** Keys every process has. */
export const commonKeys: readonly string[] = ['ASSERTION_KEY', 'SUPERVISOR_KEY'];

/** Every key of a sandbox, once. */
export const keyNames = (rows: readonly ServiceRow[]): string[] =>
  [...new Set([...commonKeys, ...rows.flatMap((row) => row.keys)])].sort();

export type DatabaseService = ServiceRow & { readonly database: string };
export const hasDatabase = (row: ServiceRow): row is DatabaseService => row.database !== null;
