import { rmSync, writeFileSync } from 'node:fs';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { DataFolder } from './data-folder.js';
import { isAlive, markOf, type ProcessMark } from './processes.js';
import { readJson } from './write-file.js';

/** Holds a data folder for this process, so that two starts never share one. The returned function lets it go. */
export function holdFolder(folder: DataFolder): () => void {
  if (!tryHold(folder)) {
    const holder = runningStart(folder);
    if (holder) throw inUse(folder, holder);
    rmSync(folder.lock, { force: true });
    if (!tryHold(folder)) throw inUse(folder, runningStart(folder));
  }
  return () => rmSync(folder.lock, { force: true });
}

/** The `redress start` that holds the folder now, or null. */
export function runningStart(folder: DataFolder): ProcessMark | null {
  const mark = readJson<ProcessMark>(folder.lock);
  return mark && isAlive(mark) ? mark : null;
}

function tryHold(folder: DataFolder): boolean {
  try {
    writeFileSync(folder.lock, JSON.stringify(markOf(process.pid)), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const inUse = (folder: DataFolder, holder: ProcessMark | null): CliError =>
  new CliError(
    `a sandbox is already running on ${folder.path}${holder ? ` (process ${holder.pid})` : ''}`,
    exitCodes.alreadyRunning,
    {
      remedy: '`npm run redress -- status` shows it; a second sandbox needs its own --data DIR and --port-base N',
    },
  );
