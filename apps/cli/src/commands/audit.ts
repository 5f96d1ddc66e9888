import type { Command } from 'commander';
import type { ExportOptions } from '../audit/export-audit.js';
import type { FolderOptions } from '../audit/verify-folder.js';
import type { AuditOptions } from '../audit/verify-service.js';

/** `redress audit`: shows that the histories of the services are what was written, on a server or on an export of them. */
export function register(program: Command): void {
  const audit = program.command('audit').description('check that the histories of the services are what was written');
  audit
    .command('verify')
    .description('recompute every hash chain, of a service or of an export; exit code 1 names the first broken row')
    .argument('[folder]', 'an export of `redress audit export`: needs no server, and is held against the signed roots')
    .option(
      '--service <name>',
      'intake, assignment, mediation, oversight, partners (REDRESS_DATABASE_URL names a database outside the sandbox)',
    )
    .option('--key <file>', 'the public key you trust, PEM; without it the one in the export')
    .option('--json', 'print JSON')
    .exitOverride()
    .action(async (folder: string | undefined, _: unknown, command: Command) => {
      if (folder)
        return (await import('../audit/verify-folder.js')).verifyFolder(folder, command.opts<FolderOptions>());
      if (!command.opts()['service']) command.error('--service <name> or the folder of an export is needed');
      return (await import('../audit/verify-service.js')).verifyService(command.optsWithGlobals<AuditOptions>());
    });
  audit
    .command('export')
    .description('write the histories of the services and the signed roots into a new folder')
    .argument('<folder>', 'a folder that is empty or not there')
    .option('--service <name>', 'one service alone')
    .exitOverride()
    .action(async (folder: string, _: unknown, command: Command) =>
      (await import('../audit/export-audit.js')).exportAudit(folder, command.optsWithGlobals<ExportOptions>()),
    );
}
