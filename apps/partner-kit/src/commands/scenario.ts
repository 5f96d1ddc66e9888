import { Argument, type Command } from 'commander';
import { scenarios } from '../scenarios/scenarios.js';
import { playAndPrint, withPlayOptions } from './play-options.js';

/** `redress-partner scenario <name> --url ...`: a fake platform plays one scenario against an endpoint. */
export function registerScenario(program: Command): void {
  const names = scenarios.map(({ name }) => name);
  const command = program
    .command('scenario')
    .description('play one scenario against your endpoint')
    .addArgument(
      new Argument('<name>', scenarios.map(({ name, says }) => `${name}: ${says}`).join('; ')).choices(names),
    );
  withPlayOptions(command).action((name: string, options) =>
    playAndPrint(
      scenarios.filter((scenario) => scenario.name === name),
      options,
    ),
  );
}
