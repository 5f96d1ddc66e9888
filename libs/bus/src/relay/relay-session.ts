import type { Envelope } from '../envelope.js';
import { failpoint } from '../failpoint.js';
import type { Link } from '../link.js';
import type { EventBus } from '../port/event-bus.js';
import { toRecord } from '../record.js';
import { removeBatch, selectBatch, takeEpoch } from './outbox.statements.js';

const BATCH = 500;
const LOCK = 77;
const HOUR = 3_600_000;

interface OutboxRow extends Omit<Envelope, 'occurredAt'> {
  readonly pos: string | number;
  readonly occurredAt: Date;
}

/** One term of office of a relay: from winning the lock until its connection or its fence is lost. */
export class RelaySession {
  private daysMadeAt = -HOUR;

  private constructor(
    private readonly link: Link,
    private readonly bus: EventBus,
    readonly epoch: number,
  ) {}

  /** Takes the lock and the next epoch; null while another relay has the lock. The lock saves work, the epoch keeps it right. */
  static async tryTake(link: Link, bus: EventBus, holder: string): Promise<RelaySession | null> {
    const [lock] = await link.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [LOCK]);
    if (!lock?.won) return null;
    await failpoint('relay.after-lock');
    const [taken] = await link.query<{ epoch: string | number }>(takeEpoch, [holder]);
    await failpoint('relay.after-epoch');
    return new RelaySession(link, bus, Number(taken?.epoch));
  }

  /** Publishes one batch and removes it. Returns how many rows it held and whether it was full. Throws when the relay has lost its office. */
  async step(): Promise<{ moved: number; full: boolean }> {
    await this.makeDays();
    const rows = await this.link.query<OutboxRow>(selectBatch, [BATCH]);
    if (!rows.length) return { moved: 0, full: false };
    await failpoint('relay.after-select');
    await this.publish(rows);
    await failpoint('relay.after-publish-before-delete');
    await this.remove(rows);
    await failpoint('relay.after-delete');
    return { moved: rows.length, full: rows.length === BATCH };
  }

  private async publish(rows: OutboxRow[]): Promise<void> {
    const records = rows.map((row) => toRecord({ ...row, occurredAt: row.occurredAt.toISOString() }));
    await Promise.all([this.bus.produce(records), failpoint('relay.mid-publish')]);
  }

  private async remove(rows: OutboxRow[]): Promise<void> {
    const [result] = await this.link.query<{ leader: number }>(removeBatch, [this.epoch, rows.map((row) => row.pos)]);
    if (result?.leader !== 1) throw new Error('another relay has taken over');
  }

  /** The archive's days are made three ahead, at the start and then every hour; so it matters little if one time somebody else holds the lock. */
  private async makeDays(): Promise<void> {
    if (performance.now() - this.daysMadeAt < HOUR) return;
    this.daysMadeAt = performance.now();
    await this.link.query('select outbox_archive_days()').catch(() => undefined);
  }
}
