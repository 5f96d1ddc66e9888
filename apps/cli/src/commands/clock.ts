import type { Command } from 'commander';
import type { CommonOptions } from '../supervisor/options.js';

type Flags = CommonOptions & { readonly json?: boolean };

/** `redress clock [set|advance]`: the one clock of the sandbox; it only moves forward. */
export function register(program: Command): void {
  const clock = program
    .command('clock')
    .description('show the sandbox clock, or move it forward')
    .option('--json', 'print JSON');
  clock.action(async (_: unknown, command: Command) =>
    (await import('../client/move-clock.js')).showClock(command.optsWithGlobals<Flags>()),
  );
  clock
    .command('set <instant>')
    .description('move it to an instant, e.g. 2026-02-12T09:00:00+08:00; all that falls due on the way happens')
    .exitOverride()
    .action(async (to: string, _: unknown, command: Command) => move(command, { to }));
  clock
    .command('advance <duration>')
    .description('move it by 5d (days), 3wd (working days) or 2h')
    .exitOverride()
    .action(async (advance: string, _: unknown, command: Command) => move(command, { advance }));
}

const move = async (command: Command, body: { to: string } | { advance: string }): Promise<void> =>
  (await import('../client/move-clock.js')).moveClock(command.optsWithGlobals<Flags>(), body);
