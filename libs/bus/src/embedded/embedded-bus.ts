import { OpenConsumers } from '../open-consumers.js';
import { Link } from '../link.js';
import { type BusLog, silent } from '../log.js';
import { WrongPartitions } from '../errors.js';
import type { BusRecord, ConsumeOptions, Consumer, EventBus, TopicSpec } from '../port/event-bus.js';
import { PARTITIONS, specsOf } from '../port/event-bus.js';
import { Appender } from './appender.js';
import { EmbeddedConsumer } from './embedded-consumer.js';
import { countPartitions, createTopic } from './log.statements.js';

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
  private readonly consumers = new OpenConsumers<EmbeddedConsumer>();
  private readonly log: BusLog;

  constructor(private readonly options: EmbeddedBusOptions) {
    this.log = options.log ?? silent;
    this.appender = new Appender(options.databaseUrl, `${options.application ?? 'redress'}-producer`);
  }

  async ensureTopics(topics: readonly (TopicSpec | string)[]): Promise<void> {
    const specs = specsOf(topics);
    const link = new Link({ url: this.options.databaseUrl, application: 'redress-topics' });
    try {
      const rows = await link.query<{ topic: string; partitions: number }>(countPartitions, [
        specs.map(({ topic }) => topic),
      ]);
      const known = new Map(rows.map((row) => [row.topic, row.partitions]));
      for (const { topic, partitions = PARTITIONS } of specs) {
        const found = known.get(topic);
        if (found === undefined) await link.query(createTopic, [topic, partitions]);
        else if (found !== partitions) throw new WrongPartitions(topic, found, partitions);
      }
    } finally {
      await link.drop();
    }
  }

  produce(records: readonly BusRecord[]): Promise<void> {
    return this.appender.append(records);
  }

  consume(options: ConsumeOptions): Promise<Consumer> {
    return this.consumers.open(new EmbeddedConsumer(options, this.options.databaseUrl, this.log));
  }

  async stop(options: { drainMs: number }): Promise<void> {
    await this.consumers.stop(options);
    await this.appender.stop();
  }
}
