import { asOperator, chosen, titled } from './bus-door.js';
import type { BusOptions } from './bus-options.js';

interface Desk {
  readonly service: string;
  readonly outbox: number;
  readonly oldestMs: number;
  readonly topics: readonly { readonly topic: string; readonly lag: number }[];
  readonly parked: readonly Parked[];
  readonly skips: readonly Request[];
}
interface Parked {
  readonly stream: string;
  readonly messageId: string;
  readonly type: string;
  readonly errorClass: string;
  readonly error: string;
  readonly attempts: number;
  readonly events: number;
  readonly since: string;
}
interface Request {
  readonly id: string;
  readonly stream: string;
  readonly messageId: string;
  readonly reason: string;
  readonly askedBy: string;
}

const fields = `service outbox oldestMs topics { topic lag }
  parked { stream messageId type errorClass error attempts events since } skips { id stream messageId reason askedBy }`;

/** Prints how many events wait where. */
export async function showLag(options: BusOptions): Promise<void> {
  const desks = await readDesks(options);
  const plain = desks.map(({ service, outbox, oldestMs, topics }) => ({ service, outbox, oldestMs, topics }));
  console.log(options.json ? JSON.stringify(plain) : desks.map(lagLine).join('\n'));
}

/** Prints what stands still and what waits for a second operator. */
export async function showParked(options: BusOptions): Promise<void> {
  const desks = await readDesks(options);
  const plain = desks.map(({ service, parked, skips }) => ({ service, parked, skips }));
  const lines = desks.flatMap(parkedLines);
  console.log(options.json ? JSON.stringify(plain) : lines.length ? lines.join('\n') : 'nothing is parked');
}

/** One question a service: one that is down takes the others' answers with it in no case. */
async function readDesks(options: BusOptions): Promise<Desk[]> {
  const names = chosen(options);
  const asked = names.map(async (name) => {
    const field = `busOf${titled(name)}`;
    return (await asOperator<Record<string, Desk>>(options, `{ ${field} { ${fields} } }`))[field] as Desk;
  });
  const answers = await Promise.allSettled(asked);
  answers.forEach((answer, n) => {
    if (answer.status === 'rejected') console.error(`${names[n]}: ${(answer.reason as Error).message}`);
  });
  if (answers.some(({ status }) => status === 'rejected')) process.exitCode = 1;
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}

function lagLine({ service, outbox, oldestMs, topics }: Desk): string {
  const reads = topics.filter(({ lag }) => lag > 0).map(({ topic, lag }) => `${topic} ${lag}`);
  const leaves = outbox ? `${outbox} to leave, the oldest for ${Math.round(oldestMs / 1000)} s` : 'nothing to leave';
  return `${service.padEnd(12)} ${leaves}; ${reads.length ? `to read: ${reads.join(', ')}` : 'nothing to read'}`;
}

function parkedLines({ service, parked, skips }: Desk): string[] {
  return [
    ...parked.flatMap((stream) => [
      `${service}  ${stream.stream}  ${stream.events} waiting since ${stream.since}`,
      `  first ${stream.messageId} ${stream.type}: ${stream.errorClass} after ${stream.attempts}: ${stream.error}`,
    ]),
    ...skips.map(
      ({ id, messageId, askedBy, reason }) => `  ${askedBy} asks to leave ${messageId} out (${reason}): request ${id}`,
    ),
  ];
}
