import { UnknownTopic } from '../errors.js';
import { Link } from '../link.js';
import type { BusRecord } from '../port/event-bus.js';
import { failpoint } from '../failpoint.js';
import { append, countPartitions } from './log.statements.js';
import { partitionOf } from './partitioner.js';

/** Writes batches to the log: one statement and one transaction for each. */
export class Appender {
  private readonly link: Link;
  private readonly partitions = new Map<string, number>();

  constructor(url: string, application: string) {
    this.link = new Link({ url, application });
  }

  /** All records become durable, or none. Throws UnknownTopic. */
  async append(records: readonly BusRecord[]): Promise<void> {
    if (!records.length) return;
    try {
      await this.learn(new Set(records.map(({ topic }) => topic)));
      const appended = this.link.query(append, [JSON.stringify(records.map((record) => this.toRow(record)))]);
      await Promise.all([appended, underWay()]);
    } catch (error) {
      if (!(error instanceof UnknownTopic)) await this.link.drop();
      throw error;
    }
  }

  stop(): Promise<void> {
    return this.link.drop();
  }

  private async learn(topics: ReadonlySet<string>): Promise<void> {
    const unknown = [...topics].filter((topic) => !this.partitions.has(topic));
    if (!unknown.length) return;
    const rows = await this.link.query<{ topic: string; partitions: number }>(countPartitions, [unknown]);
    for (const row of rows) this.partitions.set(row.topic, row.partitions);
    const missing = unknown.filter((topic) => !this.partitions.has(topic));
    if (missing.length) throw new UnknownTopic(missing.join(', '));
  }

  private toRow({ topic, key, id, headers, value }: BusRecord): object {
    return { topic, part: partitionOf(key, this.partitions.get(topic) as number), msg_key: key, id, headers, value };
  }
}

/** Passed while the server is at it: the heads are locked, nothing is committed, as far as anybody outside can tell. */
async function underWay(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await failpoint('bus.append.after-head');
}
