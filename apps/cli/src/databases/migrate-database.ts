import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Kit from '@redress/service-kit/edge';
import { workspaceRoot } from '../home/data-folder.js';
import { type DatabasePlan, placeholders } from './roles.js';

type Runner = Pick<typeof Kit, 'migrate' | 'migrationSets' | 'busMigrationSets'>;

/** The kit's migration runner without the rest of the kit: loading Nest here would cost a second of every start. */
async function runner(): Promise<Runner> {
  const kit = dirname(createRequire(import.meta.url).resolve('@redress/service-kit/package.json'));
  const load = (file: string) => import(pathToFileURL(join(kit, 'dist', file)).href) as Promise<Runner>;
  const [{ migrate }, { migrationSets, busMigrationSets }] = await Promise.all([
    load('database/migrate.js'),
    load('run/migration-sets.js'),
  ]);
  return { migrate, migrationSets, busMigrationSets };
}

/** Brings one database to the head of its sets, as its migrator. Returns how many files were applied now and how many there are. */
export async function migrateDatabase(
  plan: DatabasePlan,
  databaseUrl: string,
): Promise<{ applied: number; version: number }> {
  const { migrate, migrationSets, busMigrationSets } = await runner();
  const own = pathToFileURL(join(workspaceRoot, 'apps', plan.name, 'migrations/'));
  const sets = (plan.name === 'bus' ? busMigrationSets() : migrationSets(plan.name, own)).filter((set) =>
    existsSync(set.folder),
  );
  const applied = await migrate({ databaseUrl, sets, roles: placeholders(plan) });
  return { applied: applied.length, version: sets.flatMap(filesOf).length };
}

function filesOf({ folder }: { folder: string }): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.sql'));
}
