import type { Command } from 'commander';
import type { StartFlags } from '../supervisor/options.js';

/** `redress start`: the whole platform on this machine, with a fictional county. */
export function register(program: Command): void {
  program
    .command('start')
    .description('start the sandbox: database, services, demo people; Ctrl-C stops it')
    .option('--clock <instant>', 'start at this moment, e.g. 2026-02-12T09:00:00+08:00')
    .option('--directory <file>', 'an own county instead of the fictional one (docs/directory.schema.json)')
    .option('--bus <adapter>', 'what carries the events: embedded (the log in PostgreSQL) or kafka', 'embedded')
    .option('--kafka-brokers <list>', 'where Kafka listens, host:port; `npm run kafka` starts one')
    .option('--no-partner-kit', 'leave port 4030, to which events of demo-court go, to a subscriber of yours')
    .option('--json', 'a line of JSON for every step')
    .action(async (_: unknown, command: Command) => {
      const { startOptions } = await import('../supervisor/options.js');
      const options = startOptions(command.optsWithGlobals<StartFlags>());
      const { start } = await import('../supervisor/start.js');
      process.exit(await start(options));
    });
}
