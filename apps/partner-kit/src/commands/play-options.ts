import { type Command, InvalidArgumentError } from 'commander';
import type { Scheme } from '../platform/signer.js';
import { play, type PlayOptions } from '../scenarios/play.js';
import { conforms, reportText } from '../scenarios/report.js';
import type { Scenario } from '../scenarios/scenario.js';
import { collect, whole } from './numbers.js';

interface Given {
  readonly url: string;
  readonly journal?: string;
  readonly port: number;
  readonly schemes: readonly Scheme[];
  readonly secret: readonly string[];
  readonly pace: number;
  readonly patience: number;
  readonly json?: boolean;
}

/** The options of everything that plays against an endpoint. */
export const withPlayOptions = (command: Command): Command =>
  command
    .requiredOption('--url <url>', 'your endpoint')
    .option('--journal <url>', 'where a trial endpoint shows the ids it applied, in order, as a JSON list')
    .option('--port <n>', 'where the fake platform shows its keys and its feed', whole, 4031)
    .option('--schemes <list>', 'which signatures are sent', schemes, ['v1a', 'v1'] as const)
    .option(
      '--secret <whsec>',
      'for v1: the secret your endpoint knows; a second one is that of after the rotation',
      collect,
      [],
    )
    .option('--pace <ms>', 'pause before a delivery is tried again', whole, 1000)
    .option('--patience <seconds>', 'how long a delivery is tried', whole, 60)
    .option('--json', 'print JSON');

function schemes(text: string): readonly Scheme[] {
  const found = text.split(',');
  if (!found.every((each): each is Scheme => each === 'v1a' || each === 'v1'))
    throw new InvalidArgumentError('v1a, v1 or both with a comma between');
  return found;
}

/** Plays, prints, and ends with 1 when something failed. */
export async function playAndPrint(chosen: readonly Scenario[], given: Given): Promise<void> {
  const { secret: secrets, pace: paceMs, patience, json, ...rest } = given;
  const options: PlayOptions = { ...rest, secrets, paceMs, patienceMs: patience * 1000 };
  const checks = await play(chosen, options);
  console.log(json ? JSON.stringify({ conforms: conforms(checks), checks }, null, 2) : reportText(checks));
  process.exitCode = conforms(checks) ? 0 : 1;
}
