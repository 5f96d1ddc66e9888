import { setTimeout as sleep } from 'node:timers/promises';
import { type Attempt, outcome, post, succeeded } from '../platform/attempt.js';
import type { Answered } from '../platform/api.js';
import type { Desk, Pushed, Told } from '../platform/desk.js';
import type { Signer } from '../platform/signer.js';
import type { Check } from './scenario.js';

export interface StageOptions {
  readonly url: string;
  /** Where the endpoint shows the ids it applied, in order; without it order and duplicates cannot be seen. */
  readonly journal?: string | undefined;
  readonly paceMs: number;
  readonly patienceMs: number;
}

/** Where a scenario plays: the fake platform on one side, the endpoint on the other, and what was seen. */
export class Stage {
  readonly checks: Check[] = [];
  scenario = '';

  constructor(
    readonly desk: Desk,
    readonly signer: Signer,
    readonly answered: Answered[],
    readonly options: StageOptions,
  ) {}

  /** One attempt. */
  send = (event: Pushed, headers: Readonly<Record<string, string>> = {}): Promise<Attempt> =>
    post(this.options.url, event.body, { ...this.signer.sign(event.id, event.body), ...headers });

  /** As the platform delivers: the next event of a matter waits until this one was taken, or patience is over. */
  async deliver(event: Pushed, headers: Readonly<Record<string, string>> = {}): Promise<Attempt> {
    const until = Date.now() + this.options.patienceMs;
    for (;;) {
      const attempt = await this.send(event, headers);
      if (succeeded(attempt) || Date.now() >= until) return attempt;
      await sleep(this.options.paceMs);
    }
  }

  check(what: string, ok: boolean | null, note = ''): void {
    this.checks.push({ scenario: this.scenario, what, ok, note });
  }

  /** Delivers and expects that it is taken. */
  async accepts(event: Pushed, what: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
    const attempt = await this.deliver(event, headers);
    this.check(what, succeeded(attempt), outcome(attempt));
  }

  /** Expects that these events were applied once each, and those of one matter in this order. */
  async appliedOnceInOrder(events: readonly Told[], what: string): Promise<void> {
    const ids = await this.journal();
    if (!ids) return this.check(what, null, 'compare with your own log, or give --journal');
    const wrong = [...new Set(events.map(({ matter }) => matter))].filter((matter) => {
      const wanted = events.filter((event) => event.matter === matter).map(({ id }) => id);
      return ids.filter((id) => wanted.includes(id)).join() !== wanted.join();
    });
    this.check(what, wrong.length === 0, wrong.length ? `not so for ${wrong.join(', ')}` : `${events.length} events`);
  }

  private async journal(): Promise<readonly string[] | null> {
    if (!this.options.journal) return null;
    const answer = await fetch(this.options.journal);
    return (await answer.json()) as readonly string[];
  }
}
