import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationSet } from '../database/migrate.js';

const packageFolder = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** The migration sets of a service database, in order: the bus's bookkeeping, the kit's tables, the service's own. */
export function migrationSets(service: string, own: URL): MigrationSet[] {
  return [
    { name: 'bus', folder: join(packageFolder('@redress/bus'), 'migrations', 'service') },
    { name: 'kit', folder: join(packageFolder('@redress/service-kit'), 'migrations') },
    { name: service, folder: fileURLToPath(own) },
  ];
}

/** The migration set of the database `bus`. */
export const busMigrationSets = (): MigrationSet[] => [
  { name: 'bus-log', folder: join(packageFolder('@redress/bus'), 'migrations', 'bus') },
];
