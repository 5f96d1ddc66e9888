import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { asOperator, theService, titled } from './bus-door.js';
import type { BusOptions, RepublishOptions, SkipOptions, StreamOptions } from './bus-options.js';

interface Refusal {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}
interface Report {
  readonly handled: number;
  readonly skipped: number;
  readonly left: number;
  readonly error: string | null;
}

const REPORT = 'RedriveReport { stream handled skipped left error }';

/** Works a stream off; exit code 1 when something is left. */
export async function redrive(options: StreamOptions): Promise<void> {
  sayReport(options, await act<Report>(options, 'redrive', 'RedriveStreamInput', { stream: options.stream }, REPORT));
}

/** Asks for a skip, or confirms one: two operators, two calls. */
export async function skip(options: SkipOptions): Promise<void> {
  const { stream, message, reason, confirm } = options;
  if (confirm)
    return sayReport(options, await act<Report>(options, 'confirmSkip', 'ConfirmSkipInput', { id: confirm }, REPORT));
  if (!stream || !message || !reason)
    throw new CliError('--stream, --message and --reason ask for it; --confirm <request> confirms', exitCodes.usage);
  const input = { stream, messageId: message, reason };
  const asked = await act<{ id: string }>(options, 'requestSkip', 'RequestSkipInput', input, 'SkipRequest { id }');
  const next = `redress bus skip --service ${theService(options)} --confirm ${asked.id} --as <another operator>`;
  console.log(options.json ? JSON.stringify(asked) : `asked; another operator confirms: ${next}`);
}

/** Sends again what left since an instant. */
export async function republish(options: RepublishOptions): Promise<void> {
  const input = { from: options.from };
  const sent = await act<{ events: number }>(
    options,
    'republish',
    'RepublishEventsInput',
    input,
    'Republished { events }',
  );
  console.log(options.json ? JSON.stringify(sent) : `${sent.events} events are sent again`);
}

async function act<R>(options: BusOptions, name: string, type: string, input: object, shape: string): Promise<R> {
  const field = `${name}At${titled(theService(options))}`;
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on ${shape} ... on ActRefused { code message remedy } } }`;
  const result = (await asOperator<Record<string, R & Refusal>>(options, document, { input }))[field] as R & Refusal;
  if (result.__typename !== 'ActRefused') return result;
  throw new CliError(`${result.code}: ${result.message}`, exitCodes.failed, { remedy: result.remedy });
}

function sayReport(options: BusOptions, { handled, skipped, left, error }: Report): void {
  const text = `${handled} handled, ${skipped} left out, ${left} still parked${error ? `: ${error}` : ''}`;
  console.log(options.json ? JSON.stringify({ handled, skipped, left, error }) : text);
  if (left > 0) process.exitCode = exitCodes.failed;
}
