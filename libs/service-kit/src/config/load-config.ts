import { readFileSync } from 'node:fs';
import type { z } from 'zod';

type Environment = Readonly<Record<string, string | undefined>>;
export type ConfigSchema = z.ZodObject;
export interface ConfigResult<S extends ConfigSchema> {
  config: z.infer<S> | null;
  faults: string[];
  warnings: string[];
}

/** sysexits.h EX_CONFIG: the supervisor must not restart a process whose configuration is wrong. */
const EXIT_CONFIG = 78;

/**
 * Reads a configuration from the environment; a secret may also come as the file named by `NAME_FILE`.
 * All faults are returned at once, without any value in them.
 */
export function readConfig<S extends ConfigSchema>(schema: S, env: Environment): ConfigResult<S> {
  const faults: string[] = [];
  const values: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = valueOf(name, env, faults);
    if (value !== undefined) values[name] = value;
  }
  const parsed = schema.safeParse(values);
  for (const issue of parsed.error?.issues ?? [])
    faults.push(`${issue.path.join('.')}: ${issue.message.replace(/, received .*/, '')}`);
  if (env['NODE_ENV'] === 'production' && values['REDRESS_SUPERVISOR_KEY'])
    faults.push('REDRESS_SUPERVISOR_KEY: the sandbox is refused in production');
  faults.push(...missingOfBus(schema, values));
  return { config: faults.length ? null : (parsed.data as z.infer<S>), faults, warnings: unknownNames(schema, env) };
}

/** What the chosen bus needs; the settings of the other may be left out. */
function missingOfBus({ shape }: ConfigSchema, values: Readonly<Record<string, string>>): string[] {
  if (!('REDRESS_BUS' in shape)) return [];
  const needed = values['REDRESS_BUS'] === 'kafka' ? 'REDRESS_KAFKA_BROKERS' : 'REDRESS_BUS_URL';
  return values[needed] ? [] : [`${needed}: is needed with REDRESS_BUS=${values['REDRESS_BUS'] ?? 'embedded'}`];
}

function valueOf(name: string, env: Environment, faults: string[]): string | undefined {
  const file = env[`${name}_FILE`];
  if (file === undefined) return env[name];
  if (env[name] !== undefined) faults.push(`${name}: given twice, as value and as ${name}_FILE`);
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch {
    faults.push(`${name}_FILE: cannot be read`);
    return undefined;
  }
}

function unknownNames(schema: ConfigSchema, env: Environment): string[] {
  const known = new Set(Object.keys(schema.shape).flatMap((name) => [name, `${name}_FILE`]));
  known.add('REDRESS_FAILPOINT').add('REDRESS_MIGRATOR_DATABASE_URL');
  return Object.keys(env).filter((name) => name.startsWith('REDRESS_') && !known.has(name));
}

/** Effective values for `--print-config`: secrets are masked. */
export function printableConfig(schema: ConfigSchema, config: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [name, isSecret(schema, name) && value ? '***' : value]),
  );
}

/** Whether a setting is marked as secret in its schema. */
export function isSecret(schema: ConfigSchema, name: string): boolean {
  let field = schema.shape[name] as z.ZodType | undefined;
  while (field) {
    if (field.meta()?.['secret'] === true) return true;
    field = (field as { unwrap?: () => z.ZodType }).unwrap?.();
  }
  return false;
}

/** Loads the configuration of a process or ends it with exit code 78 and every fault on its own line. */
export function loadConfig<S extends ConfigSchema>(service: string, schema: S, argv = process.argv): z.infer<S> {
  const { config, faults, warnings } = readConfig(schema, process.env);
  for (const name of warnings) console.error(`${service}: unknown setting ${name}`);
  if (!config) {
    for (const fault of faults) console.error(`${service}: ${fault}`);
    process.exit(EXIT_CONFIG);
  }
  if (argv.includes('--print-config')) {
    console.log(JSON.stringify(printableConfig(schema, config), null, 2));
    process.exit(0);
  }
  return config;
}
