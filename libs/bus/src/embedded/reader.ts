import { UnknownTopic } from '../errors.js';
import type { Link } from '../link.js';
import type { ConsumeOptions, StoredRecord, TopicLag } from '../port/event-bus.js';
import type { Feed } from '../feed.js';
import { sumOf } from '../sum-of.js';
import { joinGroup, joinGroupNow } from './lease.statements.js';
import { placeOf } from './leases.js';
import { countPartitions, fetchOpen, fetchRestricted, readProgress, RESTRICTED_TOPIC } from './log.statements.js';

const PER_PARTITION = 100;

interface LogRow {
  readonly topic: string;
  readonly part: number;
  readonly off: string | number;
  readonly msg_key: string;
  readonly id: string;
  readonly headers: Record<string, string>;
  readonly value: unknown;
}
interface ProgressRow {
  readonly topic: string;
  readonly part: number;
  readonly next_off: string | number;
  readonly committed: string | number;
}
/** What a fetch brought; `full` when a partition may have more at once. */
export interface Fetched {
  readonly batches: ReadonlyMap<Feed, StoredRecord[]>;
  readonly full: boolean;
}

/** The statements a consumer reads with. */
export class Reader {
  constructor(
    private readonly link: Link,
    private readonly options: ConsumeOptions,
  ) {}

  /** Makes the group's rows. Throws UnknownTopic. */
  async join(): Promise<void> {
    const { group, topics, from } = this.options;
    const known = await this.link.query<{ topic: string }>(countPartitions, [topics]);
    const missing = topics.filter((topic) => !known.some((row) => row.topic === topic));
    if (missing.length) throw new UnknownTopic(missing.join(', '));
    await this.link.query(from === 'now' ? joinGroupNow : joinGroup, [group, topics]);
  }

  /** The next records of these feeds. */
  async fetch(feeds: readonly Feed[]): Promise<Fetched> {
    const restricted = feeds.filter((feed) => feed.lease.topic === RESTRICTED_TOPIC);
    const open = feeds.filter((feed) => feed.lease.topic !== RESTRICTED_TOPIC);
    const rows = [...(await this.rows(fetchOpen, open)), ...(await this.rows(fetchRestricted, restricted))];
    const byPlace = new Map(feeds.map((feed) => [placeOf(feed.lease.topic, feed.lease.partition), feed]));
    const batches = new Map<Feed, StoredRecord[]>();
    for (const row of rows) {
      const feed = byPlace.get(placeOf(row.topic, row.part)) as Feed;
      const batch = batches.get(feed) ?? [];
      batches.set(feed, batch);
      batch.push(toStored(row));
    }
    return { batches, full: [...batches.values()].some((batch) => batch.length === PER_PARTITION) };
  }

  /** Records of each topic that are not settled. `settledAt` knows more than the database about our own partitions. */
  async lag(settledAt: (topic: string, partition: number) => number | undefined, own: boolean): Promise<TopicLag[]> {
    const rows = await this.link.query<ProgressRow>(readProgress, [this.options.group, this.options.topics]);
    const open = (row: ProgressRow) => {
      const settled = settledAt(row.topic, row.part);
      if (own && settled === undefined) return 0;
      return Number(row.next_off) - Math.max(Number(row.committed), settled ?? 0);
    };
    return this.options.topics.map((topic) => {
      const places = rows.filter((row) => row.topic === topic);
      return { topic, lag: sumOf(places, open), written: sumOf(places, ({ next_off }) => Number(next_off)) };
    });
  }

  private async rows(statement: typeof fetchOpen, feeds: readonly Feed[]): Promise<LogRow[]> {
    if (!feeds.length) return [];
    const columns = [
      feeds.map((f) => f.lease.topic),
      feeds.map((f) => f.lease.partition),
      feeds.map((f) => f.position),
    ];
    return this.link.query<LogRow>(statement, [...columns, PER_PARTITION]);
  }
}

const toStored = (row: LogRow): StoredRecord => ({
  topic: row.topic,
  partition: row.part,
  offset: Number(row.off),
  key: row.msg_key,
  id: row.id,
  headers: row.headers,
  value: row.value,
});
