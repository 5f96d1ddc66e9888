import type { Command } from 'commander';
import type { AuditOptions } from '../audit/verify-service.js';

/** `redress audit verify`: recomputes the hash chains of a service's history. */
export function register(program: Command): void {
  const audit = program.command('audit').description('check that the history of a service is what was written');
  audit
    .command('verify')
    .description('recompute every hash chain; exit code 1 names the first broken row')
    .requiredOption(
      '--service <name>',
      'intake, assignment ... (REDRESS_DATABASE_URL names a database outside the sandbox)',
    )
    .option('--json', 'print JSON')
    .exitOverride()
    .action(async (_: unknown, command: Command) =>
      (await import('../audit/verify-service.js')).verifyService(command.optsWithGlobals<AuditOptions>()),
    );
}
