import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { parseDuration, instantOption } from '../sandbox/duration.js';
import type { CommonOptions } from '../supervisor/options.js';
import { readLines } from './read-lines.js';
import { shanghaiTime } from './shanghai-time.js';
import { askJson, askSupervisor, refused, type RefusedBody } from './supervisor.js';

type Options = CommonOptions & { readonly json?: boolean };
type Line = {
  readonly at?: string;
  readonly fired?: number;
  readonly now?: string;
  readonly instants?: number;
  readonly error?: RefusedBody;
};

export async function showClock(options: Options): Promise<void> {
  const { now } = await askJson<{ now: string }>(options, { method: 'GET', path: '/sandbox/clock' });
  console.log(options.json ? JSON.stringify({ now }) : shanghaiTime(now));
}

/** Moves the clock and prints a line for every instant at which something fell due. */
export async function moveClock(options: Options, body: { to: string } | { advance: string }): Promise<void> {
  check(body);
  const answer = await askSupervisor(options, {
    method: 'POST',
    path: '/sandbox/clock',
    body,
    accept: 'application/x-ndjson',
  });
  for await (const line of readLines<Line>(answer)) {
    if (line.error) throw refused(line.error, answer.status);
    console.log(options.json ? JSON.stringify(line) : lineText(line));
  }
}

/** A typing error is told before anything is asked. */
function check(body: { to: string } | { advance: string }): void {
  if ('to' in body) return void instantOption(body.to, 'clock set');
  if (!parseDuration(body.advance))
    throw new CliError(`clock advance ${body.advance}: give 5d, 3wd or 2h`, exitCodes.usage);
}

const lineText = ({ at, fired, now, instants }: Line): string =>
  at
    ? `${shanghaiTime(at)}  ${fired} fired`
    : `now ${shanghaiTime(now ?? '')}  (${fired} timers fired at ${instants} instants, all settled)`;
