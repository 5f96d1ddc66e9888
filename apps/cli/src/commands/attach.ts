import type { Command } from 'commander';
import type { CommonOptions } from '../supervisor/options.js';

/** `redress attach`: clock, settling and demo people for services that somebody else started. */
export function register(program: Command): void {
  program
    .command('attach')
    .description('be the sandbox of services that run elsewhere, e.g. in containers (deploy/compose.sandbox.yml)')
    .action(async (_: unknown, command: Command) => {
      const { attach } = await import('../supervisor/attach.js');
      await attach(command.optsWithGlobals<CommonOptions>());
    });
}
