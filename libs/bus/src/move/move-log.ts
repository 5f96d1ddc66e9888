import { pause } from '../backoff.js';
import { type KafkaBus } from '../kafka/kafka-bus.js';
import { Link } from '../link.js';
import type { BusRecord, StoredRecord } from '../port/event-bus.js';
import { TOPICS } from '../port/topics.js';
import * as sql from './move.statements.js';

export interface OpenWork {
  readonly group: string;
  readonly topic: string;
  readonly open: number;
}
export interface Moved {
  readonly topic: string;
  /** Records in the log and, after the move, in Kafka. */
  readonly records: number;
}
export interface MoveOptions {
  /** Database `bus`, as its owner. */
  readonly databaseUrl: string;
  readonly kafka: KafkaBus;
  /** How long running services are given to settle what lies in the log. */
  readonly drainMs: number;
  /** Groups that are gone for good and are not waited for. */
  readonly forget?: readonly string[];
}

/** Why the log was not moved; it is open again and nothing has changed. */
export class NotMoved extends Error {
  override readonly name = 'NotMoved';

  constructor(
    reason: string,
    readonly work: readonly OpenWork[] = [],
  ) {
    super(reason);
  }
}

/**
 * Moves the events of the embedded log to Kafka: closes the log (what is written from now on waits in the outboxes), lets every group settle what
 * lies in it, copies everything in order, compares the counts, and lets every group begin behind the copy. Broken off, it is simply called again.
 */
export async function moveLog(options: MoveOptions): Promise<Moved[]> {
  const link = new Link({ url: options.databaseUrl, application: 'redress-move' });
  try {
    return await new Move(options, link).go();
  } finally {
    await link.drop();
  }
}

class Move {
  constructor(
    private readonly options: MoveOptions,
    private readonly link: Link,
  ) {}

  async go(): Promise<Moved[]> {
    const { kafka } = this.options;
    await kafka.ensureTopics(TOPICS);
    const { begun, done } = await this.close();
    if (done) return this.compare();
    try {
      await this.drained();
      await this.emptyTarget(begun);
    } catch (error) {
      await this.link.query(sql.openLog);
      throw error;
    }
    for (const place of await this.link.query<{ topic: string; part: number }>(sql.partitionsOf, [TOPICS]))
      await this.copy(place);
    const moved = await this.compare();
    const groups = await this.link.query<{ group: string; topics: string[] }>(sql.groupsAndTopics);
    for (const { group, topics } of groups) await this.goOn(group, topics);
    await this.link.query(sql.markMoved);
    return moved;
  }

  /** Nothing is appended any more. */
  private async close(): Promise<{ begun: boolean; done: boolean }> {
    await this.link.query('begin');
    await this.link.query('lock table bus_head in share row exclusive mode');
    const [row] = await this.link.query<{ closed: number; done: Date | null }>(sql.closeLog, ['kafka']);
    await this.link.query('commit');
    return { begun: row?.closed === 0, done: Boolean(row?.done) };
  }

  private async drained(): Promise<void> {
    const { forget = [], drainMs } = this.options;
    if (forget.length) await this.link.query(sql.forgetGroups, [forget]);
    for (const end = performance.now() + drainMs; ; await pause(100)) {
      const work = await this.link.query<OpenWork & Record<string, unknown>>(sql.openWork);
      if (!work.length) return;
      if (performance.now() > end) throw new NotMoved('the log is not drained', work);
    }
  }

  /** What a move that was broken off has left is taken away; what somebody else put there is not. */
  private async emptyTarget(begun: boolean): Promise<void> {
    const { topics } = this.options.kafka;
    const counts = await Promise.all(TOPICS.map((topic) => topics.count(topic)));
    if (counts.every((count) => count === 0)) return;
    if (!begun) throw new NotMoved('the topics of Kafka hold events already');
    await topics.empty(TOPICS, []);
  }

  private async copy({ topic, part }: { topic: string; part: number }): Promise<void> {
    for (let from = 0; ;) {
      const rows = await this.link.query<Omit<BusRecord, 'topic'> & { off: string | number } & Record<string, unknown>>(
        sql.readPage,
        [topic, part, from],
      );
      const last = rows.at(-1);
      if (!last) return;
      await this.options.kafka.produce(rows.map(({ key, id, headers, value }) => ({ topic, key, id, headers, value })));
      from = Number(last.off) + 1;
    }
  }

  /**
   * Says that a group has settled the copy, as it had settled the log: a member for a while, which reads and commits.
   * kafkajs can set places too (`setOffsets`), but says that it did when it did not.
   */
  private async goOn(group: string, topics: readonly string[]): Promise<void> {
    const reader = await this.options.kafka.consume({
      ...{ group, topics },
      onBatch: ({ records }, control) => control.commit((records.at(-1) as StoredRecord).offset + 1),
    });
    while ((await reader.lag()).some(({ lag }) => lag > 0)) await pause(100);
    await reader.stop({ drainMs: 5_000 });
  }

  /** Throws where Kafka has more or fewer records than the log. */
  private async compare(): Promise<Moved[]> {
    const rows = await this.link.query<Moved & Record<string, unknown>>(sql.countRecords);
    const moved = TOPICS.map((topic) => ({ topic, records: rows.find((row) => row.topic === topic)?.records ?? 0 }));
    for (const { topic, records } of moved) {
      const found = await this.options.kafka.topics.count(topic);
      if (found < records) throw new Error(`${topic}: ${found} records in Kafka, ${records} in the log`);
    }
    return moved;
  }
}
