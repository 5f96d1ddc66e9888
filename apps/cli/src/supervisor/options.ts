import { resolve } from 'node:path';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { type DataFolder, dataFolder } from '../home/data-folder.js';
import { instantOption } from '../sandbox/duration.js';
import { type PortPlan, portPlan, readPortBase } from '../ports/port-plan.js';
import { services, type ServiceRow } from '../services.js';

/** Options every command has. */
export interface CommonOptions {
  readonly data?: string;
  readonly portBase?: string;
}
export interface StartFlags extends CommonOptions {
  readonly clock?: string;
  readonly directory?: string;
  readonly json?: boolean;
  readonly bus?: string;
  readonly kafkaBrokers?: string;
  readonly partnerKit?: boolean;
}

export interface StartOptions {
  readonly folder: DataFolder;
  readonly portBase: number;
  readonly ports: PortPlan;
  readonly services: readonly ServiceRow[];
  readonly clock: Date | null;
  readonly directory: string | undefined;
  readonly json: boolean;
  readonly adminUrl: string | undefined;
  /** Kafka that carries the events instead of the log in PostgreSQL. */
  readonly kafkaBrokers: string | null;
  /** Whether the partner kit is demo-court's subscriber; else its port is left to another one. */
  readonly partnerKit: boolean;
}

/** Reads the options of `redress start`. The sandbox knows no passwords for its people, so production refuses it. */
export function startOptions(flags: StartFlags, env: NodeJS.ProcessEnv = process.env): StartOptions {
  if (env['NODE_ENV'] === 'production') {
    throw new CliError(
      'the sandbox is refused with NODE_ENV=production: its people have no passwords',
      exitCodes.config,
      { remedy: 'deploy the services each on its own; see the operations guide' },
    );
  }
  const portBase = readPortBase(flags.portBase);
  return {
    folder: dataFolder(flags.data, env),
    portBase,
    ports: portPlan(services, portBase),
    services,
    clock: flags.clock === undefined ? null : instantOption(flags.clock, '--clock'),
    directory: flags.directory && resolve(env['INIT_CWD'] ?? process.cwd(), flags.directory),
    json: flags.json ?? false,
    adminUrl: env['REDRESS_ADMIN_DATABASE_URL'] || undefined,
    kafkaBrokers: chosenKafka(flags),
    partnerKit: flags.partnerKit ?? true,
  };
}

/** `--bus kafka` needs to know where; an address without it would be a misunderstanding. */
function chosenKafka({ bus = 'embedded', kafkaBrokers }: Pick<StartFlags, 'bus' | 'kafkaBrokers'>): string | null {
  if (bus !== 'embedded' && bus !== 'kafka')
    throw new CliError(`--bus ${bus}: embedded or kafka is needed`, exitCodes.usage);
  if ((bus === 'kafka') !== (kafkaBrokers !== undefined))
    throw new CliError('--bus kafka and --kafka-brokers host:port belong together', exitCodes.usage);
  return kafkaBrokers ?? null;
}
