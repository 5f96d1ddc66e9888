import type { Link } from '../link.js';
import type { Feed, Lease } from '../feed.js';
import { claimLeases, commitOffsets, renewLeases, surveyLeases } from './lease.statements.js';

interface SurveyRow {
  readonly topic: string;
  readonly part: number;
  readonly generation: string | number;
  readonly owner: number | null;
  readonly held: boolean;
  readonly aging: boolean;
  readonly members: number;
}

/** What a look at the leases says: partitions that are ours, how many we should hold, and which could be taken. */
export interface Survey {
  readonly mine: ReadonlyMap<string, number>;
  readonly fair: number;
  readonly free: readonly SurveyRow[];
}

export const placeOf = (topic: string, partition: number): string => `${topic}/${partition}`;

/** Who reads which partition: lease rows with a generation. Members share evenly; a dead member's partitions are free at once. */
export class Leases {
  constructor(
    private readonly link: Link,
    private readonly group: string,
    private readonly topics: readonly string[],
    /** Key of the group's advisory locks. */
    private readonly groupKey: number,
  ) {}

  /** Looks at all leases, and renews ours when they grow old. */
  async survey(member: number): Promise<Survey> {
    const rows = await this.link.query<SurveyRow>(surveyLeases, [this.group, this.topics, this.groupKey]);
    const mine = rows.filter((row) => row.held && row.owner === member);
    if (mine.some((row) => row.aging)) await this.link.query(renewLeases, [this.group, member]);
    return {
      mine: new Map(mine.map((row) => [placeOf(row.topic, row.part), Number(row.generation)])),
      fair: Math.ceil(rows.length / Math.max(1, rows[0]?.members ?? 1)),
      free: rows.filter((row) => !row.held),
    };
  }

  /** Takes at most `count` of the free partitions. */
  async claim(member: number, free: readonly SurveyRow[], count: number): Promise<Lease[]> {
    const some = free.slice(0, count);
    if (!some.length) return [];
    const values = [
      this.group,
      member,
      some.map((row) => row.topic),
      some.map((row) => row.part),
      some.map((row) => row.generation),
    ];
    const rows = await this.link.query<{ topic: string; part: number; generation: string; committed: string }>(
      claimLeases,
      values,
    );
    return rows.map((row) => ({
      topic: row.topic,
      partition: row.part,
      generation: Number(row.generation),
      committed: Number(row.committed),
    }));
  }

  /** Writes how far the feeds are; with `release` gives the partitions back. */
  async commit(feeds: readonly Feed[], release = false): Promise<void> {
    if (!feeds.length) return;
    const places = feeds.map((feed) => ({ feed, settled: feed.settled }));
    await this.link.query(commitOffsets, [
      this.group,
      feeds.map((feed) => feed.lease.topic),
      feeds.map((feed) => feed.lease.partition),
      feeds.map((feed) => feed.lease.generation),
      places.map(({ settled }) => settled),
      release,
    ]);
    for (const { feed, settled } of places) feed.committed = settled;
  }
}
