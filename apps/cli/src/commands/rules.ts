import type { Command } from 'commander';
import type { BasisOptions } from '../basis/ask-basis.js';

/** `redress rules`: the rule sets, and setting values that no law fixes. */
export function register(program: Command): void {
  const rules = program
    .command('rules')
    .description('list the rule sets and what the bureau set in them')
    .option('--as <code>', 'officer who asks', 'admin')
    .option('--json', 'print JSON')
    .action(async (_: unknown, command: Command) =>
      (await import('../basis/rules.js')).listRules(command.optsWithGlobals<BasisOptions>()),
    );
  rules
    .command('adjust <file>')
    .description('set values of certainty C or D (docs/rules.schema.json) for matters that come from a day on')
    .exitOverride()
    .action(async (file: string, _: unknown, command: Command) =>
      (await import('../basis/rules.js')).adjustRulesFile(file, command.optsWithGlobals<BasisOptions>()),
    );
}
