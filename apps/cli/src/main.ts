import { CommanderError } from 'commander';
import { explainError } from './cli-error.js';
import { exitCodes } from './exit-codes.js';
import { dataFolder } from './home/data-folder.js';
import { createProgram } from './program.js';

try {
  await (await createProgram()).parseAsync(process.argv);
} catch (error) {
  process.exitCode =
    error instanceof CommanderError ? (error.exitCode === 0 ? exitCodes.ok : exitCodes.usage) : report(error);
}

function report(error: unknown): number {
  const { message, more, exitCode } = explainError(error, dataFolder(undefined).path);
  for (const line of [
    message,
    ...(more.log ?? []).map((text) => `  | ${text}`),
    ...(more.remedy ? [`-> ${more.remedy}`] : []),
  ])
    console.error(line);
  return exitCode;
}
