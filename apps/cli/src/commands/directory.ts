import type { Command } from 'commander';
import type { CommonOptions } from '../supervisor/options.js';

/** `redress directory`: units, officers, agencies and demo petitioners, with their stable codes. */
export function register(program: Command): void {
  program
    .command('directory')
    .description('print the county: units, officers, agencies, demo petitioners')
    .option('--json', 'print JSON')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { json?: boolean }>();
      const { knownCounty } = await import('../directory/known-county.js');
      const { directoryText } = await import('../directory/directory-text.js');
      const county = await knownCounty(options);
      console.log(options.json ? JSON.stringify(county, null, 2) : directoryText(county));
    });
}
