import type { Command } from 'commander';
import type { ImportOptions } from '../import/import-letters.js';

/** `redress import <file> --map map.json`: letters of an earlier register, or new ones, from a table. */
export function register(program: Command): void {
  program
    .command('import <file>')
    .description('import letters from a CSV file (docs/import-map.schema.json describes the map)')
    .requiredOption('--map <file>', 'which column is what')
    .option('--dry-run', 'only say what would be imported and what would not')
    .option('--as <code>', 'officer who imports', 'petition-officer')
    .option('--json', 'print JSON')
    .action(async (file: string, _: unknown, command: Command) =>
      (await import('../import/import-letters.js')).importLetters(file, command.optsWithGlobals<ImportOptions>()),
    );
}
