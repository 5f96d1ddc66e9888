import type { Command } from 'commander';
import type { CommonOptions } from '../supervisor/options.js';

type Flags = CommonOptions & { readonly fresh?: boolean; readonly json?: boolean };

/** `redress play <file.yaml>`: a dated history, through the public API, with its expectations. */
export function register(program: Command): void {
  program
    .command('play <file>')
    .description('play a dated history and check what it expects (docs/case-file.schema.json)')
    .option('--fresh', 'begin with empty databases and the directory in place')
    .option('--json', 'print one JSON line a step')
    .action(async (file: string, _: unknown, command: Command) =>
      (await import('../play/play-file.js')).playFile(file, command.optsWithGlobals<Flags>()),
    );
}
