/** The attributes of an event by which a receiver keeps order. */
export interface Arrival {
  readonly id: string;
  readonly type: string;
  /** Absent on what belongs to no matter: a test event, the news of a key, a marker of what is withheld. */
  readonly partitionkey?: string | undefined;
  readonly matterseq?: number | undefined;
}
/** `EARLY`: its predecessor has not come yet, send it again later. `LATE`: kept, but something newer was applied before it. */
export type Taken = 'APPLIED' | 'DUPLICATE' | 'EARLY' | 'LATE';

interface Lane {
  last: number;
  /** Since when the oldest early event waits. */
  waitsSince: number | null;
}

/** What a receiver keeps: which events it has, and how far each matter is. A real one keeps both in its database, in one transaction with the effect. */
export class Inbox {
  readonly applied: Arrival[] = [];
  private readonly seen = new Set<string>();
  private readonly lanes = new Map<string, Lane>();

  constructor(
    /** How long a gap is waited for; then it is taken for an event that was filtered or withheld. */
    private readonly patienceMs: number,
    private readonly now: () => number,
  ) {}

  take(event: Arrival): Taken {
    if (this.seen.has(event.id)) return 'DUPLICATE';
    const taken = this.inOrder(event);
    if (taken === 'EARLY') return taken;
    this.seen.add(event.id);
    this.applied.push(event);
    return taken;
  }

  private inOrder({ partitionkey, matterseq }: Arrival): Exclude<Taken, 'DUPLICATE'> {
    if (partitionkey === undefined || matterseq === undefined) return 'APPLIED';
    const lane = this.laneOf(partitionkey);
    if (matterseq > lane.last + 1 && this.waits(lane)) return 'EARLY';
    if (matterseq <= lane.last) return 'LATE';
    lane.last = matterseq;
    lane.waitsSince = null;
    return 'APPLIED';
  }

  private waits(lane: Lane): boolean {
    lane.waitsSince ??= this.now();
    return this.now() - lane.waitsSince < this.patienceMs;
  }

  private laneOf(key: string): Lane {
    const lane = this.lanes.get(key) ?? { last: 0, waitsSince: null };
    this.lanes.set(key, lane);
    return lane;
  }
}
