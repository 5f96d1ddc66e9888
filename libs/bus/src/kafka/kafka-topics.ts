import { UnknownTopic, WrongPartitions } from '../errors.js';
import { PARTITIONS, type TopicSpec } from '../port/event-bus.js';
import { pause } from '../backoff.js';
import { type Admin, passes } from './kafka.adapter.js';

const SOON_MS = 15_000;

/** The topics of a broker: made by the deploy step, looked up by everybody else. */
export class KafkaTopics {
  private readonly known = new Map<string, number>();

  constructor(private readonly admin: () => Promise<Admin>) {}

  /** Creates what is missing. A topic is never shrunk, and never grown unasked: its keys would move to other partitions. */
  async ensure(specs: readonly TopicSpec[]): Promise<void> {
    const admin = await this.admin();
    const there = new Set(await admin.listTopics());
    const missing = specs.filter(({ topic }) => !there.has(topic));
    if (missing.length) await admin.createTopics({ waitForLeaders: false, topics: missing.map(toConfig) });
    for (const { topic } of missing) await this.places(topic);
    const counts = await soon(() => this.counts(specs.map(({ topic }) => topic)));
    for (const { topic, partitions = PARTITIONS } of specs) {
      const found = counts.get(topic) ?? 0;
      if (found !== partitions) throw new WrongPartitions(topic, found, partitions);
    }
  }

  /** Throws UnknownTopic for one that was not created, or that this user may not see. */
  async demand(topics: readonly string[]): Promise<void> {
    if (topics.every((topic) => this.known.has(topic))) return;
    const there = new Set(await (await this.admin()).listTopics());
    const missing = topics.filter((topic) => !there.has(topic));
    if (missing.length) throw new UnknownTopic(missing.join(', '));
    for (const [topic, count] of await this.counts(topics)) this.known.set(topic, count);
  }

  /** How many records lie in a topic. */
  async count(topic: string): Promise<number> {
    const places = await this.places(topic);
    return places.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
  }

  /** Takes away every record, and how far the groups were. Only while no member of them runs. */
  async empty(topics: readonly string[], groups: readonly string[]): Promise<void> {
    const admin = await this.admin();
    for (const topic of topics) {
      const places = await this.places(topic);
      const filled = places.filter(({ high, low }) => Number(high) > Number(low));
      if (filled.length)
        await this.cut(
          topic,
          filled.map(({ partition, high }) => ({ partition, offset: high })),
        );
    }
    const { groups: known } = await admin.listGroups();
    const gone = groups.filter((group) => known.some(({ groupId }) => groupId === group));
    if (gone.length) await admin.deleteGroups(gone);
  }

  /** Takes away what lies below these places, for ever. */
  async cut(topic: string, below: readonly { readonly partition: number; readonly offset: string }[]): Promise<void> {
    const admin = await this.admin();
    // Only a topic that was asked about before can be cut: kafkajs looks for its leader first and learns of it afterwards.
    await this.places(topic);
    await admin.deleteTopicRecords({ topic, partitions: [...below] });
  }

  /** After a failure: what was known may be gone. */
  forget(): void {
    this.known.clear();
  }

  /** Where a topic begins and ends. One that was made just now is not known to every part of a broker at once. */
  private async places(topic: string): Promise<Awaited<ReturnType<Admin['fetchTopicOffsets']>>> {
    return soon(async () => (await this.admin()).fetchTopicOffsets(topic));
  }

  private async counts(topics: readonly string[]): Promise<Map<string, number>> {
    const metadata = await (await this.admin()).fetchTopicMetadata({ topics: [...topics] });
    return new Map(metadata.topics.map(({ name, partitions }) => [name, partitions.length]));
  }
}

/** Tries again for a while what passes by itself. */
async function soon<T>(work: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + SOON_MS; ; await pause(50))
    try {
      return await work();
    } catch (error) {
      if (!passes(error) || performance.now() > end) throw error;
    }
}

const toConfig = ({ topic, partitions = PARTITIONS, replication = -1, inSync, retentionMs = -1 }: TopicSpec) => ({
  topic,
  numPartitions: partitions,
  replicationFactor: replication,
  configEntries: [
    { name: 'cleanup.policy', value: 'delete' },
    { name: 'retention.ms', value: String(retentionMs) },
    ...(inSync ? [{ name: 'min.insync.replicas', value: String(inSync) }] : []),
  ],
});
