import type { Command } from 'commander';
import type { StartFlags } from '../supervisor/options.js';

/** `redress doctor`: the checks of a start, alone. */
export function register(program: Command): void {
  program
    .command('doctor')
    .description('check this machine without starting anything')
    .option('--json', 'print JSON')
    .action(async (_: unknown, command: Command) => {
      const { examine } = await import('../checks/examine.js');
      const { startOptions } = await import('../supervisor/options.js');
      const flags = command.optsWithGlobals<StartFlags>();
      process.exitCode = await examine(startOptions(flags));
    });
}
