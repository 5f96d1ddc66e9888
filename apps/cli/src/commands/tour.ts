import type { Command } from 'commander';
import type { PlayOptions } from '../play/play-file.js';

/** `redress tour`: the built-in tour through the running sandbox. */
export function register(program: Command): void {
  program
    .command('tour')
    .description('play the built-in tour: a whole way, a hidden complaint, an overdue clock')
    .option('--fresh', 'begin with empty databases and the directory in place')
    .option('--json', 'print one JSON line a step')
    .action(async (_: unknown, command: Command) =>
      (await import('../tour/tour.js')).tour(command.optsWithGlobals<PlayOptions>()),
    );
}
