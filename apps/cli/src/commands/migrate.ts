import type { Command } from 'commander';
import type { CommonOptions } from '../supervisor/options.js';

/** `redress migrate`: roles, databases and migrations on the operator's server, or the SQL for it. */
export function register(program: Command): void {
  program
    .command('migrate')
    .description(
      'make roles and databases and migrate them (REDRESS_ADMIN_DATABASE_URL), or print the SQL for an operator',
    )
    .option('--json', 'print JSON')
    .action(async (_: unknown, command: Command) => {
      const { migrateAll } = await import('../databases/migrate-all.js');
      await migrateAll(command.optsWithGlobals<CommonOptions & { json?: boolean }>());
    });
}
