import { type Act, type Acts, type Effects, isRefused, row, serviceActor, statement } from '@redress/service-kit';
import { randomInt } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Outbound } from '../guard/send-out.js';
import { claimProbes } from '../probe/claim-probes.js';
import { probe, pushHeaders } from '../probe/probe.effect.js';
import { recordProbe } from '../probe/record-probe.js';
import { type Claimed, claimDeliveries } from './claim-deliveries.js';
import { recordAttempt } from './record-attempt.js';

const AT_ONCE = 64;
const LOOK_MS = 200;
const RANDOM = 1_000_000;

const legal = `(select date_trunc('milliseconds', clock_timestamp() + coalesce((select offset_ms from sandbox_clock), 0) * interval '1 ms'))`;
const active = `from lane l join subscription s on s.id = l.subscription where s.status = 'ACTIVE' and l.due_at`;
const probing = `from subscription where probe_at`;
const earliest = statement(
  `select least((select min(l.due_at) ${active} is not null), (select min(probe_at) ${probing} is not null)) as next`,
);
const lag = statement(`
  select (select count(*)::int ${active} <= ${legal}) + (select count(*)::int ${probing} <= ${legal}) as due,
         (select count(*)::int ${active} > ${legal}) as waiting`);

export interface DeliveryParts {
  readonly acts: Acts;
  readonly source: DataSource;
  readonly outbound: Outbound;
  readonly onError: (error: unknown) => void;
}

/** Pushes what is due: claims, sends outside every transaction, writes down how it ended. A slow subscriber holds its own lanes only. */
export class Deliverer implements Effects {
  private readonly underWay = new Set<Promise<void>>();
  private handle: NodeJS.Timeout | null = null;
  private stopping = false;
  private claiming: Promise<number> | null = null;
  constructor(private readonly parts: DeliveryParts) {}

  start(everyMs = LOOK_MS): void {
    this.stopping = false;
    const look = () => {
      void this.fill()
        .catch(this.parts.onError)
        .finally(() => {
          if (!this.stopping) this.handle = setTimeout(look, everyMs);
        });
    };
    this.handle = setTimeout(look, everyMs);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.handle) clearTimeout(this.handle);
    await Promise.allSettled([...this.underWay]);
    await this.parts.outbound.close();
  }

  /** The earliest attempt or proof that is due, in legal time. */
  nextDue = async (): Promise<Date | null> =>
    (await row<{ next: Date | null }>(this.parts.source.manager, earliest))?.next ?? null;

  /** What is due now, under way included, and what waits for its next attempt. */
  lag = async (): Promise<{ due: number; waiting: number }> =>
    (await row<{ due: number; waiting: number }>(this.parts.source.manager, lag)) ?? { due: 0, waiting: 0 };

  /** Works off everything that is due now, and whatever that makes due. */
  async fireDue(): Promise<number> {
    for (let fired = 0; ;) {
      // A look that began before something came due, or before a delivery ended that holds its lane, has not seen all.
      await this.claiming;
      const idle = !this.underWay.size;
      const claimed = await this.fill();
      fired += claimed;
      if (!claimed && idle) return fired;
      if (!claimed && this.underWay.size) await Promise.race(this.underWay);
    }
  }

  /** Claims as much as there is room for and sends it on its way; one claim at a time. */
  private fill(): Promise<number> {
    this.claiming ??= this.claim().finally(() => {
      this.claiming = null;
    });
    return this.claiming;
  }

  private async claim(): Promise<number> {
    const room = AT_ONCE - this.underWay.size;
    if (room <= 0 || this.stopping) return 0;
    const probes = await this.run(claimProbes, { most: Math.min(room, 8) });
    const deliveries = await this.run(claimDeliveries, { most: room - probes.length });
    for (const due of probes)
      this.follow(async () => {
        const result = await probe(this.parts.outbound, due);
        await this.run(recordProbe, { id: due.id, result });
      });
    for (const claimed of deliveries) this.follow(() => this.deliver(claimed));
    return probes.length + deliveries.length;
  }

  private async deliver(claimed: Claimed): Promise<void> {
    const { endpoint, eventId, body, signedAt, keys, replayed } = claimed;
    const reply = await this.parts.outbound.send({
      url: endpoint,
      method: 'POST',
      headers: { ...pushHeaders(eventId, signedAt, body, keys), ...(replayed && { 'redress-replayed': 'true' }) },
      body,
    });
    await this.run(recordAttempt, { claimed, reply, random: randomInt(RANDOM) / RANDOM });
  }

  private follow(work: () => Promise<void>): void {
    const running: Promise<void> = work()
      .catch(this.parts.onError)
      .finally(() => this.underWay.delete(running));
    this.underWay.add(running);
  }

  private async run<I, R>(act: Act<I, R>, input: I): Promise<R> {
    const { acts } = this.parts;
    const result = await acts.run(act, input, serviceActor(acts.tools.service));
    if (isRefused(result)) throw new Error(result.refused.code);
    return result;
  }
}
