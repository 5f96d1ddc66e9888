import { randomUUID } from 'node:crypto';
import { type Consumer, KafkaBus, RESTRICTED_TOPIC, type StoredRecord, TOPICS } from '@redress/bus';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { hasDatabase, services } from '../services.js';
import type { EventLog, LoggedEvent } from '../supervisor/event-log.js';

const CATCH_UP_MS = 5_000;
/** Restricted reports are not shown to anybody. */
const SHOWN = TOPICS.filter((topic) => topic !== RESTRICTED_TOPIC);
const GROUPS = services.filter(hasDatabase).map(({ name }) => name);

/** The Kafka of a sandbox: its topics, and the log of what the services say to each other from now on. */
export class SandboxKafka implements EventLog {
  private readonly bus: KafkaBus;
  private readonly heard: LoggedEvent[] = [];
  private reader: Consumer | null = null;

  constructor(readonly brokers: string) {
    this.bus = new KafkaBus({ brokers, application: 'redress-sandbox' });
  }

  /** Makes the topics. New databases know nothing of what other ones said before: such topics are not mixed in. */
  async prepare(created: boolean): Promise<void> {
    await this.bus.ensureTopics(TOPICS).catch((error: unknown) => {
      throw notReached(this.brokers, error);
    });
    const counts = await Promise.all(TOPICS.map((topic) => this.bus.topics.count(topic)));
    if (created && counts.some((count) => count > 0)) throw notEmpty(this.brokers);
    this.reader ??= await this.bus.consume({
      ...{ group: `sandbox.${randomUUID()}`, topics: SHOWN, from: 'now' },
      onBatch: ({ records }, control) => {
        this.heard.push(...records.map(toEvent));
        control.commit((records.at(-1) as StoredRecord).offset + 1);
      },
    });
  }

  /** What arrived since an instant, when all that is in the log has arrived. */
  async since(after: Date): Promise<{ last: string; events: LoggedEvent[] }> {
    for (const end = performance.now() + CATCH_UP_MS; performance.now() < end;) {
      const lag = (await this.reader?.lag()) ?? [];
      if (lag.every((topic) => topic.lag === 0)) break;
    }
    const events = this.heard.filter(({ at }) => at > after.toISOString());
    return { last: new Date().toISOString(), events };
  }

  /** Empty topics for empty databases. */
  empty = (): Promise<void> => this.bus.topics.empty(TOPICS, GROUPS);
  stop = (): Promise<void> => this.bus.stop({ drainMs: 500 });
}

/** Stamped with the moment of its arrival, so that no question misses an event that was under way. */
const toEvent = ({ key, headers, value }: StoredRecord): LoggedEvent => ({
  at: new Date().toISOString(),
  producer: headers['redress-producer'] ?? '',
  type: headers['redress-type'] ?? '',
  key,
  payload: value,
});

const notReached = (brokers: string, error: unknown): CliError =>
  new CliError(`Kafka at ${brokers} cannot be used: ${(error as Error).message}`, exitCodes.failed, {
    remedy: 'npm run kafka starts one on this machine (java and mvn are needed)',
  });

const notEmpty = (brokers: string): CliError =>
  new CliError(`the topics at ${brokers} hold events, but the databases of this sandbox are new`, exitCodes.failed, {
    remedy: `redress bus empty --kafka-brokers ${brokers} --yes takes them away for ever; or choose another broker`,
  });
