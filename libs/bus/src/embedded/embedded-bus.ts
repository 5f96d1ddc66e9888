import { Link } from '../link.js';
import { type BusLog, silent } from '../log.js';
import type { BusRecord, ConsumeOptions, Consumer, EventBus, TopicSpec } from '../port/event-bus.js';
import { Appender } from './appender.js';
import { EmbeddedConsumer } from './embedded-consumer.js';
import { countPartitions, createTopic } from './log.statements.js';

const PARTITIONS = 8;

export interface EmbeddedBusOptions {
  /** Database `bus`; the role decides whether the restricted topic can be read and written. */
  readonly databaseUrl: string;
  /** Name of the process, seen in pg_stat_activity. */
  readonly application?: string;
  readonly log?: BusLog;
}

/** The bus as log tables in PostgreSQL: the same promises as Kafka for an installation that has no Kafka. */
export class EmbeddedBus implements EventBus {
  private readonly appender: Appender;
  private readonly consumers = new Set<EmbeddedConsumer>();
  private readonly log: BusLog;

  constructor(private readonly options: EmbeddedBusOptions) {
    this.log = options.log ?? silent;
    this.appender = new Appender(options.databaseUrl, `${options.application ?? 'redress'}-producer`);
  }

  async ensureTopics(topics: readonly (TopicSpec | string)[]): Promise<void> {
    const specs = topics.map((topic): TopicSpec => (typeof topic === 'string' ? { topic } : topic));
    const link = new Link({ url: this.options.databaseUrl, application: 'redress-topics' });
    try {
      const known = await link.query<{ topic: string }>(countPartitions, [specs.map(({ topic }) => topic)]);
      const missing = specs.filter(({ topic }) => !known.some((row) => row.topic === topic));
      for (const { topic, partitions } of missing) await link.query(createTopic, [topic, partitions ?? PARTITIONS]);
    } finally {
      await link.drop();
    }
  }

  produce(records: readonly BusRecord[]): Promise<void> {
    return this.appender.append(records);
  }

  async consume(options: ConsumeOptions): Promise<Consumer> {
    const consumer = new EmbeddedConsumer(options, this.options.databaseUrl, this.log);
    this.consumers.add(consumer);
    await consumer.start();
    return consumer;
  }

  async stop(options: { drainMs: number }): Promise<void> {
    await Promise.all([...this.consumers].map((consumer) => consumer.stop(options)));
    await this.appender.stop();
  }
}
