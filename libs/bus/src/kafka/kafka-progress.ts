import type { ConsumeOptions, TopicLag } from '../port/event-bus.js';
import { sumOf } from '../sum-of.js';
import type { Admin, Ends } from './kafka.adapter.js';

/** What a member knows of its own partitions: how far it is, under which share-out. */
export interface Own {
  readonly generation: number;
  settledAt(topic: string, partition: number): number | undefined;
}
const placeOf = (topic: string, partition: number): string => `${topic}/${partition}`;

/** How far the log and a group are. */
export class KafkaProgress {
  private readonly begins = new Map<string, number>();
  private base: { generation: number; places: ReadonlyMap<string, number> } | null = null;

  constructor(
    private readonly options: ConsumeOptions,
    private readonly admin: () => Promise<Admin>,
    private readonly ends: Ends,
  ) {}

  /** Notes where the log ends now: there a view of what is live begins. */
  async noteEnds(): Promise<void> {
    const admin = await this.admin();
    for (const topic of this.options.topics)
      for (const { partition, high } of await admin.fetchTopicOffsets(topic))
        this.begins.set(placeOf(topic, partition), Number(high));
  }

  /** The noted end of a partition, once: after another share-out what was committed counts. */
  takeEnd(topic: string, partition: number): number | undefined {
    const place = placeOf(topic, partition);
    const end = this.begins.get(place);
    this.begins.delete(place);
    return end;
  }

  /** Records of each topic that the group has not settled, or of the own partitions alone. */
  async lag(own: Own, ownOnly: boolean): Promise<TopicLag[]> {
    const { topics } = this.options;
    const ends = await this.ends(topics).catch(() => this.endsAsked());
    const all = ends.flatMap(({ topic, partitions }) => partitions.map((place) => ({ topic, ...place })));
    const others = all.some(({ topic, partition }) => own.settledAt(topic, partition) === undefined);
    const base = await this.baseOf(own.generation, others && !ownOnly);
    const open = ({ topic, partition, offset }: (typeof all)[number]) => {
      const settled = own.settledAt(topic, partition);
      if (ownOnly && settled === undefined) return 0;
      return Math.max(0, Number(offset) - Math.max(base.get(placeOf(topic, partition)) ?? 0, settled ?? 0));
    };
    return topics.map((topic) => {
      const places = all.filter((place) => place.topic === topic);
      return { topic, lag: sumOf(places, open), written: sumOf(places, ({ offset }) => Number(offset)) };
    });
  }

  /** Where the group was when the partitions were shared out: from there on the member knows more of its own than the broker. */
  private async baseOf(generation: number, anew: boolean): Promise<ReadonlyMap<string, number>> {
    if (this.base?.generation === generation && !anew) return this.base.places;
    const admin = await this.admin();
    const { group, topics } = this.options;
    const places = new Map<string, number>();
    for (const { topic, partitions } of await admin.fetchOffsets({ groupId: group, topics: [...topics] }))
      for (const { partition, offset } of partitions) places.set(placeOf(topic, partition), Number(offset));
    const fresh = topics.filter((topic) => [...places].some(([place, at]) => at < 0 && place.startsWith(`${topic}/`)));
    for (const topic of fresh)
      for (const { partition, low } of await admin.fetchTopicOffsets(topic))
        places.set(placeOf(topic, partition), Math.max(Number(low), places.get(placeOf(topic, partition)) ?? 0));
    this.base = { generation, places };
    return places;
  }

  /** By the hand for questions, when the reader's own connection is gone. */
  private async endsAsked() {
    const admin = await this.admin();
    return Promise.all(
      this.options.topics.map(async (topic) => ({
        topic,
        partitions: (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => ({ partition, offset: high })),
      })),
    );
  }
}
