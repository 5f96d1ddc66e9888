import type { Command } from 'commander';
import { scenarios } from '../scenarios/scenarios.js';
import { playAndPrint, withPlayOptions } from './play-options.js';

/** `redress-partner report --url ...`: every scenario, and whether the endpoint conforms. */
export function registerReport(program: Command): void {
  const command = program.command('report').description('play every scenario and say whether your endpoint conforms');
  withPlayOptions(command).action((options) => playAndPrint(scenarios, options));
}
