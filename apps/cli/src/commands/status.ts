import type { Command } from 'commander';
import type { CommonOptions } from '../supervisor/options.js';

/** `redress status`: what runs, where, and since how many restarts; exit code 1 when something is not ready. */
export function register(program: Command): void {
  program
    .command('status')
    .description('show what runs and where')
    .option('--json', 'print JSON')
    .action(async (_: unknown, command: Command) => {
      const { printStatus } = await import('../client/print-status.js');
      await printStatus(command.optsWithGlobals<CommonOptions & { json?: boolean }>());
    });
}
