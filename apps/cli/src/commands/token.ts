import type { Command } from 'commander';
import type { CommonOptions } from '../supervisor/options.js';

/** `redress token --as <code>`: a bearer token of a demo person, for scripts. */
export function register(program: Command): void {
  program
    .command('token')
    .description('print a bearer token of a demo person')
    .requiredOption('--as <code>', 'officer code, partner code or role')
    .option('--json', 'print JSON')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { as: string; json?: boolean }>();
      const { askJson } = await import('../client/supervisor.js');
      const token = await askJson<{ access_token: string }>(options, {
        method: 'POST',
        path: '/sandbox/token',
        body: { as: options.as },
      });
      console.log(options.json ? JSON.stringify(token) : token.access_token);
    });
}
