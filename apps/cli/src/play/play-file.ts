import { readFileSync } from 'node:fs';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { shanghaiTime } from '../client/shanghai-time.js';
import type { CommonOptions } from '../supervisor/options.js';
import { parseCaseFile } from './case-file.js';
import { type Played, playCase } from './play-case.js';
import { sandboxStage } from './sandbox-stage.js';

export type PlayOptions = CommonOptions & { readonly fresh?: boolean; readonly json?: boolean };

/** Plays one file and prints a line a step; exits 1 on a broken expectation. */
export async function playFile(path: string, options: PlayOptions): Promise<void> {
  const file = parseCaseFile(read(path), path);
  const stage = sandboxStage(options);
  if (options.fresh) await stage.fresh(file.clock);
  else if (file.clock) await stage.moveTo(file.clock);
  if (!options.json) console.log(file.title);
  let wrong = 0;
  for await (const step of playCase(stage, file)) {
    wrong += step.broken.length;
    console.log(options.json ? JSON.stringify(step) : stepText(step));
  }
  if (wrong) throw new CliError(`${wrong} ${wrong === 1 ? 'expectation was' : 'expectations were'} not met`);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CliError(`${path} cannot be read`, exitCodes.usage);
  }
}

/** A step for the terminal: date, who, act, what came of it. */
export function stepText({ at, as, act, outcome, broken, refusal }: Played): string {
  if (act === 'say') return `\n${outcome}`;
  const head = `${shanghaiTime(at)}  ${as.padEnd(20)} ${act.padEnd(24)} ${outcome}`;
  const why = refusal ? [`${' '.repeat(18)}${refusal.basis}`, `${' '.repeat(18)}-> ${refusal.remedy}`] : [];
  return [head, ...why, ...broken.map((line) => `${' '.repeat(18)}BROKEN ${line}`)].join('\n');
}
