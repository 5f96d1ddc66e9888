import type { Command } from 'commander';
import type { Settled } from '../sandbox/settle.js';
import type { CommonOptions } from '../supervisor/options.js';

/** `redress settle`: waits until every event has arrived, so that scripts need not sleep. */
export function register(program: Command): void {
  program
    .command('settle')
    .description('wait until all events have arrived; say what is parked')
    .option('--timeout <ms>', 'give up after so many milliseconds', '10000')
    .option('--json', 'print JSON')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & { timeout: string; json?: boolean }>();
      const { askJson } = await import('../client/supervisor.js');
      const settled = await askJson<Settled>(options, {
        method: 'POST',
        path: '/sandbox/settle',
        body: { timeoutMs: Number(options.timeout) },
      });
      console.log(options.json ? JSON.stringify(settled) : settledText(settled));
    });
}

function settledText({ parked, waiting }: Settled): string {
  const lines = Object.entries(parked).flatMap(([service, entries]) =>
    entries.map((entry) => `parked at ${service}: ${JSON.stringify(entry)}`),
  );
  const rest = waiting > 0 ? [`${waiting} deliveries wait for their next attempt`] : [];
  return ['settled', ...lines, ...rest].join('\n');
}
