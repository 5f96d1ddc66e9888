import { type ExitCode, exitCodes } from './exit-codes.js';

/** Something the person at the terminal can act on: one clear message, an exit code, no stack. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode = exitCodes.failed,
    /** What to do next, and lines of a log that explain the fault. */
    readonly more: { readonly remedy?: string; readonly log?: readonly string[] } = {},
  ) {
    super(message);
  }
}

const noRoom = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/;
const notAllowed = /EACCES|EROFS|EPERM/;

/** Turns whatever was thrown into a message for the terminal; a full disk is recognised wherever it shows. */
export function explainError(error: unknown, folder: string): CliError {
  const text = error instanceof Error ? error.message : String(error);
  const all = [text, ...(error instanceof CliError ? (error.more.log ?? []) : [])].join('\n');
  if (noRoom.test(all)) {
    return new CliError(`no room: the disk or quota of ${folder} is full`, exitCodes.noRoom, {
      remedy: 'free some space, or choose another folder with --data DIR',
    });
  }
  if (error instanceof CliError) return error;
  if (notAllowed.test(text)) {
    return new CliError(`not allowed to write: ${text}`, exitCodes.noRoom, {
      remedy: 'choose another folder with --data DIR',
    });
  }
  return new CliError(text);
}
