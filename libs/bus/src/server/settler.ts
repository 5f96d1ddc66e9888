import { backoff, pause } from '../backoff.js';
import type { Envelope } from '../envelope.js';
import { failpoint } from '../failpoint.js';
import { park } from '../inbox/park.js';
import { advance, receive } from '../inbox/receive.js';
import { inTransaction } from '../inbox/transaction.js';
import type { StoredRecord } from '../port/event-bus.js';
import { readRecord } from '../record.js';
import { Arrivals } from './arrivals.js';
import type { BusServerOptions } from './bus-server.options.js';
import { judge, type Kind, kindOf } from './judge.js';
import { Slots } from './slots.js';

type Outcome = 'settled' | 'refused';
/** What has gone wrong with one event so far; another kind of error begins anew. */
interface Trouble {
  kind: Kind;
  attempts: number;
  since: number;
  error: unknown;
}

/** Takes one record to its end: handled, ignored, done before, or parked. Nothing is dropped. */
export class Settler<C> {
  readonly arrivals = new Arrivals();
  private readonly slots: Slots;

  constructor(
    private readonly options: BusServerOptions<C>,
    private readonly handles: (type: string) => boolean,
    private readonly handle: (event: Envelope, ctx: unknown) => Promise<void>,
  ) {
    this.slots = new Slots(options.lanes ?? 8);
  }

  /** Works the record, again and again if need be; false when the signal ended it before. `alive` is called after every attempt. */
  async settle(record: StoredRecord, signal: AbortSignal, alive: () => void): Promise<boolean> {
    const { event, fault } = readRecord(record);
    for (let trouble: Trouble | null = null; !signal.aborted;) {
      try {
        const outcome = await this.slots.run(() => this.attempt(event, record, fault));
        if (outcome === 'settled' || (await this.park(event, null, 1)) === 'settled') {
          alive();
          return true;
        }
      } catch (error) {
        trouble = next(trouble, error);
        alive();
        if (await this.recover(event, trouble, signal)) return true;
      }
    }
    return false;
  }

  /** The work of one event inside an open transaction, also used by redrive. */
  readonly work = async (tx: Parameters<BusServerOptions<C>['scope']>[0], event: Envelope): Promise<void> => {
    if (!this.handles(event.type)) return;
    this.options.validate?.(event);
    await this.options.scope(tx, event, (ctx) => this.handle(event, ctx));
  };

  private async attempt(
    event: Envelope,
    { topic, partition, offset }: StoredRecord,
    fault: Error | null,
  ): Promise<Outcome> {
    const { dataSource, group } = this.options;
    if (fault) throw fault;
    if (!this.handles(event.type)) return (await advance(dataSource, group, event)) ? 'settled' : 'refused';
    const refused = new Error('refused by the watermark');
    try {
      await inTransaction(dataSource, async (tx) => {
        const verdict = await receive(tx, group, event, { topic, partition, offset });
        await failpoint('consumer.after-inbox');
        if (verdict === 'refused') throw refused;
        if (verdict === 'handle') await this.work(tx, event);
        await failpoint('consumer.after-handler');
      });
    } catch (error) {
      if (error === refused) return 'refused';
      throw error;
    }
    this.options.onCommit?.();
    this.arrivals.arrived(event.key);
    return 'settled';
  }

  /** After a failure: parks the event, or waits for the next attempt. True when it is settled. */
  private async recover(event: Envelope, trouble: Trouble, signal: AbortSignal): Promise<boolean> {
    const { kind } = trouble;
    if (kind !== 'waiting') this.options.onError?.(trouble.error, event);
    const verdict = judge(
      kind,
      { attempts: trouble.attempts, waitedMs: performance.now() - trouble.since },
      this.options.notYetMs,
    );
    if (verdict === 'park') return this.parkOrWait(event, trouble, signal);
    const ms = backoff(trouble.attempts, verdict.capMs);
    await (kind === 'waiting' ? this.arrivals.wait(event.key, ms, signal) : pause(ms, signal));
    return false;
  }

  private async parkOrWait(event: Envelope, trouble: Trouble, signal: AbortSignal): Promise<boolean> {
    try {
      return (await this.park(event, trouble.error, trouble.attempts)) === 'settled';
    } catch (error) {
      this.options.onError?.(error, event);
      await pause(backoff(trouble.attempts, 5_000), signal);
      return false;
    }
  }

  private async park(event: Envelope, error: unknown, attempts: number): Promise<'settled' | 'again'> {
    const { dataSource, group, onParked } = this.options;
    const outcome = await park(dataSource, group, event, { error, attempts }, onParked);
    this.options.onCommit?.();
    return outcome;
  }
}

function next(last: Trouble | null, error: unknown): Trouble {
  const kind = kindOf(error);
  return last?.kind === kind
    ? { ...last, attempts: last.attempts + 1, error }
    : { kind, attempts: 1, since: performance.now(), error };
}
