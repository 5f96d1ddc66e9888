import { readdirSync } from 'node:fs';
import { Command } from 'commander';
import { version } from './version.js';

interface CommandModule {
  readonly register: (program: Command) => void;
}

/** The `redress` command. Every file in commands/ is one command and registers itself; nothing else lists them. */
export async function createProgram(folder = new URL('./commands/', import.meta.url)): Promise<Command> {
  const program = new Command('redress')
    .description('Petitions, joint mediation and accountable follow-up: the sandbox and its tools')
    .version(version)
    .option('--data <dir>', 'folder of the sandbox (or REDRESS_DATA; default .redress)')
    .option('--port-base <n>', "the gateway's port; all others keep their distance from it (default 4000)")
    .exitOverride();
  const files = readdirSync(folder)
    .filter((name) => /^[a-z-]+\.(js|ts)$/.test(name))
    .sort();
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href) as Promise<CommandModule>));
  for (const { register } of modules) register(program);
  // Commands inherit how the program ends only when they are told.
  for (const command of program.commands) command.exitOverride();
  return program;
}
