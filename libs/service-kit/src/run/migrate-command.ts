import { migrate } from '../database/migrate.js';
import { migrationSets } from './migration-sets.js';

/** `node main.js migrate`: a job of its own before the rollout (operations.md 2.5), as the migrator role. */
export async function migrateFromEnvironment(service: string, own: URL): Promise<void> {
  const databaseUrl = process.env['REDRESS_MIGRATOR_DATABASE_URL'];
  if (!databaseUrl) {
    console.error(`${service}: REDRESS_MIGRATOR_DATABASE_URL is needed to migrate`);
    process.exit(78);
  }
  const applied = await migrate({
    databaseUrl,
    sets: migrationSets(service, own),
    roles: { app: `${service}_app`, identity: `${service}_identity` },
  });
  console.log(JSON.stringify({ service, applied }));
}
