import { loadCounty } from '../directory/load-county.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { DataFolder } from '../home/data-folder.js';
import { holdFolder } from '../home/start-lock.js';
import { terminalScreen, type Screen } from '../screen/screen.js';
import { BringUp } from './bring-up.js';
import type { StartOptions } from './options.js';
import { Run } from './run.js';
import { Stopped, stopOnSignals } from './stop-signals.js';

const STEPS = 6;

/** `redress start`: brings everything up, waits for Ctrl-C, takes everything down. Resolves with the exit code. */
export async function start(options: StartOptions): Promise<ExitCode> {
  const screen = terminalScreen(options.json, STEPS);
  const { folder } = options;
  let run: Run | null = null;
  try {
    const county = await loadCounty(options.directory);
    const note = (text: string) => screen.note(text);
    run = new Run(folder.create(), options.ports, options.portBase, holdFolder(folder), note);
    const signal = stopOnSignals(() => void run?.kill());
    await new BringUp(options, screen, run, signal).bringUp(county);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    return await stopped(run, screen, folder, exitCodes.ok);
  } catch (error) {
    return stopped(run, screen, folder, error instanceof Stopped ? exitCodes.ok : screen.fail(error, folder.path));
  }
}

/** Takes down what was brought up, from whatever point. */
async function stopped(run: Run | null, screen: Screen, folder: DataFolder, exitCode: ExitCode): Promise<ExitCode> {
  if (!run) return exitCode;
  try {
    await run.stop();
    screen.note(run.killed ? 'killed' : 'stopped');
    return run.killed ? exitCodes.killed : exitCode;
  } catch (error) {
    return screen.fail(error, folder.path);
  }
}
