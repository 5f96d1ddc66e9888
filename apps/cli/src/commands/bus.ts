import type { Command } from 'commander';
import type { BusOptions, RepublishOptions, SkipOptions, StreamOptions } from '../bus/bus-options.js';

const AS = ['--as <code>', 'operator of the sandbox who acts (else REDRESS_TOKEN and --gateway)', 'operator'] as const;

/** `redress bus`: where the events stand, and putting in order what stands still. Every act goes through the gateway with an operator's token. */
export function register(program: Command): void {
  const bus = program.command('bus').description('see where events stand, and put parked streams in order');
  const command = (name: string, about: string) =>
    bus
      .command(name)
      .description(about)
      .option('--service <name>', 'one service alone')
      .option(...AS)
      .option('--gateway <url>', 'a gateway outside the sandbox; the token then stands in REDRESS_TOKEN')
      .option('--json', 'print JSON')
      .exitOverride();

  command('lag', 'events that wait to leave and to be read, by service and topic').action(async (_, own: Command) =>
    (await import('../bus/show-bus.js')).showLag(own.optsWithGlobals<BusOptions>()),
  );
  command('parked', 'streams that stand still, why, and requests that wait for a second operator').action(
    async (_, own: Command) => (await import('../bus/show-bus.js')).showParked(own.optsWithGlobals<BusOptions>()),
  );
  command('redrive', 'work the parked events of a stream off, in order')
    .requiredOption('--stream <stream>', 'producer/thing/id')
    .action(async (_, own: Command) =>
      (await import('../bus/put-in-order.js')).redrive(own.optsWithGlobals<StreamOptions>()),
    );
  command('skip', 'ask to leave a parked event out, or confirm what another operator asked')
    .option('--stream <stream>', 'producer/thing/id')
    .option('--message <id>', 'the first parked event of the stream')
    .option('--reason <text>', 'why its effect is not needed, or was brought about otherwise')
    .option('--confirm <request>', 'confirm the request of another operator')
    .action(async (_, own: Command) =>
      (await import('../bus/put-in-order.js')).skip(own.optsWithGlobals<SkipOptions>()),
    );
  command('republish', 'send again what a service has sent since an instant, from its archive')
    .requiredOption('--from <time>', 'an instant with its offset; at most 30 days ago')
    .action(async (_, own: Command) =>
      (await import('../bus/put-in-order.js')).republish(own.optsWithGlobals<RepublishOptions>()),
    );
  bus
    .command('rebuild')
    .description('make a read model again from the first event, beside the live one, and swap them')
    .requiredOption('--service <name>', 'the service that keeps it')
    .requiredOption('--model <name>', 'its name, such as ledger (oversight)')
    .exitOverride()
    .action(async (_, own: Command) => (await import('../bus/rebuild.js')).rebuild(own.optsWithGlobals()));
}
