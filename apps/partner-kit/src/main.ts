import { Command, CommanderError } from 'commander';
import { registerListen } from './commands/listen.js';
import { registerReport } from './commands/report.js';
import { registerScenario } from './commands/scenario.js';

const program = new Command('redress-partner')
  .description('For developers of partner agencies: a test subscriber, and a fake platform that tries an endpoint')
  .exitOverride();
for (const register of [registerListen, registerScenario, registerReport]) register(program);
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync(process.argv);
} catch (error) {
  const help = error instanceof CommanderError && error.exitCode === 0;
  if (!(error instanceof CommanderError)) console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = help ? 0 : 2;
}
