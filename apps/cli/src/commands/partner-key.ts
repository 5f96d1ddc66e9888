import type { Command } from 'commander';
import type { CommonOptions } from '../supervisor/options.js';

/** `redress partner-key <code>`: the demo key by which an agency fetches its own tokens. */
export function register(program: Command): void {
  program
    .command('partner-key <code>')
    .description('print the private key of a demo agency, by which its programs fetch tokens (private_key_jwt)')
    .action(async (code: string, _: unknown, command: Command) => {
      const { partnerKey } = await import('../client/partner-key.js');
      process.stdout.write(await partnerKey(command.optsWithGlobals<CommonOptions>(), code));
    });
}
