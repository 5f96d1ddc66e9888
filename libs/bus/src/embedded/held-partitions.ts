import { atMost } from '../backoff.js';
import { failpoint } from '../failpoint.js';
import type { ConsumeOptions } from '../port/event-bus.js';
import { Feed } from '../feed.js';
import { type Leases, placeOf } from './leases.js';

const REVOKE_MS = 5_000;

/** The partitions that this member reads now, and its dealings with the other members over them. */
export class HeldPartitions {
  private readonly feeds = new Map<string, Feed>();

  constructor(
    private readonly leases: Leases,
    private readonly onRevoke: ConsumeOptions['onRevoke'],
    private readonly wake: () => void,
  ) {}

  get all(): Feed[] {
    return [...this.feeds.values()];
  }

  /** Everything below is settled, as far as this member knows: nothing of a partition of somebody else. */
  settledAt(topic: string, partition: number): number | undefined {
    return this.feeds.get(placeOf(topic, partition))?.settled;
  }

  /** Drops what others hold now, gives back what is above our share, takes what is free below it. */
  async balance(member: number): Promise<void> {
    const { mine, fair, free } = await this.leases.survey(member);
    for (const [place, feed] of this.feeds) if (mine.get(place) !== feed.lease.generation) this.lose(place, feed);
    await this.release(this.all.slice(fair), REVOKE_MS);
    for (const lease of await this.leases.claim(member, free, fair - this.feeds.size))
      this.feeds.set(placeOf(lease.topic, lease.partition), new Feed(lease, this.wake));
  }

  /** Writes how far we are where that has changed; false when it has not. */
  async commit(): Promise<boolean> {
    const moved = this.all.filter((feed) => feed.settled > feed.committed);
    if (!moved.length) return false;
    await failpoint('consumer.after-commit-before-offset');
    await this.leases.commit(moved);
    await failpoint('consumer.after-offset');
    return true;
  }

  /** Hands partitions over in peace: no new batch, what runs is finished, the place is committed, the lease given back. */
  async release(feeds: readonly Feed[], ms: number): Promise<void> {
    if (!feeds.length) return;
    for (const feed of feeds) feed.revoke();
    await failpoint('consumer.on-revoke');
    await atMost(ms, Promise.all(feeds.map((feed) => this.onRevoke?.(feed.lease))));
    for (const feed of feeds) this.feeds.delete(placeOf(feed.lease.topic, feed.lease.partition));
    await this.leases.commit(feeds, true);
  }

  private lose(place: string, feed: Feed): void {
    feed.revoke();
    this.feeds.delete(place);
    void this.onRevoke?.(feed.lease);
  }
}
