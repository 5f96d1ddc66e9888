import { OpenConsumers } from '../open-consumers.js';
import { type BusLog, silent } from '../log.js';
import type { BusRecord, ConsumeOptions, Consumer, EventBus, TopicSpec } from '../port/event-bus.js';
import { specsOf } from '../port/event-bus.js';
import {
  type Admin,
  isUnknownTopic,
  type KafkaClient,
  type KafkaOptions,
  type Message,
  openKafka,
} from './kafka.adapter.js';
import { KafkaConsumer } from './kafka-consumer.js';
import { toMessage } from './kafka-record.js';
import { KafkaTopics } from './kafka-topics.js';

export interface KafkaBusOptions extends KafkaOptions {
  readonly log?: BusLog;
  /** A reader has ended for good: the process should finish what it holds and end, so that it is started again. */
  readonly onFatal?: (reason: string) => void;
}

/** The bus on Kafka. One producer and one admin connection for all; each reader its own. */
export class KafkaBus implements EventBus {
  readonly topics = new KafkaTopics(() => this.admin());
  private readonly client: KafkaClient;
  private readonly log: BusLog;
  private readonly consumers = new OpenConsumers<KafkaConsumer>();
  private readonly connected = new Map<'producer' | 'admin', Promise<void>>();

  constructor(private readonly options: KafkaBusOptions) {
    this.log = options.log ?? silent;
    this.client = openKafka(options, this.log);
  }

  async ensureTopics(topics: readonly (TopicSpec | string)[]): Promise<void> {
    await this.topics.ensure(specsOf(topics));
  }

  /** Durable when all in-sync replicas have it. A part may be there when it rejects: the caller repeats the whole, readers know what they had. */
  async produce(records: readonly BusRecord[]): Promise<void> {
    if (!records.length) return;
    const byTopic = new Map<string, Message[]>();
    for (const record of records) {
      const messages = byTopic.get(record.topic);
      if (messages) messages.push(toMessage(record));
      else byTopic.set(record.topic, [toMessage(record)]);
    }
    await this.topics.demand([...byTopic.keys()]);
    await this.connect('producer');
    const topicMessages = [...byTopic].map(([topic, messages]) => ({ topic, messages }));
    try {
      await this.client.producer.sendBatch({ acks: -1, topicMessages });
    } catch (error) {
      if (isUnknownTopic(error)) this.topics.forget();
      throw error;
    }
  }

  async consume(options: ConsumeOptions): Promise<Consumer> {
    await this.topics.demand(options.topics);
    const { onFatal } = this.options;
    return this.consumers.open(
      new KafkaConsumer(options, this.client, { admin: () => this.admin(), log: this.log, onFatal }),
    );
  }

  async stop(options: { drainMs: number }): Promise<void> {
    await this.consumers.stop(options);
    for (const part of this.connected.keys()) await this.client[part].disconnect().catch(() => undefined);
    this.connected.clear();
  }

  /** The hand for questions, connected. */
  async admin(): Promise<Admin> {
    await this.connect('admin');
    return this.client.admin;
  }

  private async connect(part: 'producer' | 'admin'): Promise<void> {
    const connecting = this.connected.get(part) ?? this.client[part].connect();
    this.connected.set(part, connecting);
    await connecting.catch((error: unknown) => {
      this.connected.delete(part);
      throw error;
    });
  }
}
