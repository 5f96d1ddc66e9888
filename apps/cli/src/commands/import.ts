import type { Command } from 'commander';
import type { ImportOptions } from '../import/import-letters.js';
import type { UndoOptions } from '../import/undo-batch.js';

/** `redress import <file> --map map.json`: letters of an earlier register, or new ones, from a table. */
export function register(program: Command): void {
  const command = program
    .command('import <file>')
    .description('import letters from a CSV file (docs/import-map.schema.json describes the map)')
    .option('--map <file>', 'which column is what')
    .option('--dry-run', 'only say what would be imported and what would not')
    .option('--as <code>', 'officer who imports', 'petition-officer')
    .option('--json', 'print JSON')
    .action(async (file: string, _: unknown, self: Command) => {
      if (!self.opts()['map']) self.error('--map <file> is needed: which column is what');
      return (await import('../import/import-letters.js')).importLetters(file, self.optsWithGlobals<ImportOptions>());
    });
  command
    .command('undo <batch>')
    .description('take a batch out of the register again, if nothing but registration happened to it')
    .requiredOption('--reason <text>', 'why')
    .option('--keep-others', 'leave the petitions on which somebody acted, and undo the others')
    .exitOverride()
    .action(async (batch: string, _: unknown, self: Command) =>
      (await import('../import/undo-batch.js')).undoBatch(batch, self.optsWithGlobals<UndoOptions>()),
    );
}
