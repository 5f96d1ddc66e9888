import { readFileSync } from 'node:fs';
import { CliError } from '../cli-error.js';
import { askJson } from '../client/supervisor.js';
import { parseCaseFile } from '../play/case-file.js';
import { type Played, playCase } from '../play/play-case.js';
import { type PlayOptions, stepText } from '../play/play-file.js';
import { sandboxStage } from '../play/sandbox-stage.js';
import type { LoggedEvent } from '../supervisor/event-log.js';

/** The ways of the tour: the case files beside this one, in their order. */
export const WAYS = ['whole-way', 'hidden-complaint', 'late-and-settled', 'second-chance'];

/** Plays the ways of the tour one after another, with the events that each step set off; exits 1 when something is not as it should be. */
export async function tour(options: PlayOptions): Promise<void> {
  const stage = sandboxStage(options);
  if (options.fresh) await stage.fresh();
  let wrong = 0;
  let seen = new Date().toISOString();
  for (const way of WAYS) {
    const file = parseCaseFile(readFileSync(new URL(`./${way}.yaml`, import.meta.url), 'utf8'), way);
    if (!options.json) console.log(`\n== ${file.title} ==`);
    for await (const step of playCase(stage, file)) {
      await stage.settle();
      const { last, events } = await askJson<{ last: string; events: LoggedEvent[] }>(options, {
        method: 'GET',
        path: `/sandbox/events?after=${encodeURIComponent(seen)}`,
      });
      seen = last;
      wrong += step.broken.length;
      print(step, events, options);
    }
  }
  if (wrong) throw new CliError(`the tour met ${wrong} ${wrong === 1 ? 'fault' : 'faults'}`);
  if (!options.json)
    console.log(`\nLook around: ${stage.gatewayUrl}/  ${stage.gatewayUrl}/graphql  ${stage.gatewayUrl}/status`);
}

function print(step: Played, events: readonly LoggedEvent[], { json }: PlayOptions): void {
  if (json) return console.log(JSON.stringify({ ...step, events }));
  console.log(stepText(step));
  for (const line of summarised(events)) console.log(`${' '.repeat(22)}${line}`);
}

/** What every service says once a day of itself is no part of a way. */
const daily: ReadonlySet<string> = new Set(['clock.counted', 'history.headed', 'audit.root-signed']);

/** `intake: petition.accepted, clock.ended T03` - one line a service, in order; what comes again stands there once. */
function summarised(events: readonly LoggedEvent[]): string[] {
  const byProducer = new Map<string, Set<string>>();
  for (const { producer, type, payload } of events.filter((event) => !daily.has(event.type))) {
    const rule = (payload as { rule?: string }).rule;
    byProducer.set(producer, (byProducer.get(producer) ?? new Set()).add(rule ? `${type} ${rule}` : type));
  }
  return [...byProducer].map(([producer, types]) => `${producer}: ${[...types].join(', ')}`);
}
