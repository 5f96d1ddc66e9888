import type { Command } from 'commander';
import type { CommonOptions } from '../supervisor/options.js';

/** `redress reset`: forgets the sandbox of a data folder. */
export function register(program: Command): void {
  program
    .command('reset')
    .description('forget the sandbox: its database, keys, files and logs')
    .option('--yes', 'do not ask')
    .action(async (_: unknown, command: Command) => {
      const { reset } = await import('../home/reset.js');
      const { dataFolder } = await import('../home/data-folder.js');
      const options = command.optsWithGlobals<CommonOptions & { yes?: boolean }>();
      await reset(dataFolder(options.data), options.yes ?? false);
    });
}
