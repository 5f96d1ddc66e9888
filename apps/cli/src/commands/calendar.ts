import type { Command } from 'commander';
import type { BasisOptions } from '../basis/ask-basis.js';

/** `redress calendar`: the years that are counted with, and loading one. */
export function register(program: Command): void {
  const calendar = program
    .command('calendar')
    .description('list the calendar years and how far the recount of open clocks is')
    .option('--as <code>', 'officer who asks', 'admin')
    .option('--json', 'print JSON')
    .action(async (_: unknown, command: Command) =>
      (await import('../basis/calendar.js')).listCalendar(command.optsWithGlobals<BasisOptions>()),
    );
  calendar
    .command('load <file>')
    .description('load the notice of a year (docs/calendar.schema.json); open clocks of all services are counted again')
    .exitOverride()
    .action(async (file: string, _: unknown, command: Command) =>
      (await import('../basis/calendar.js')).loadCalendarFile(file, command.optsWithGlobals<BasisOptions>()),
    );
}
