import type { EntityManager } from 'typeorm';
import { backoff, pause } from '../backoff.js';
import type { Envelope } from '../envelope.js';
import { failpoint } from '../failpoint.js';
import { park } from '../inbox/park.js';
import { advance, receive } from '../inbox/receive.js';
import { clientOf, inTransaction, poolOf } from '../inbox/transaction.js';
import { Poison } from '../errors.js';
import type { StoredRecord } from '../port/event-bus.js';
import { readRecord } from '../record.js';
import { Arrivals } from './arrivals.js';
import type { BusServerOptions } from './bus-server.options.js';
import { judge, type Kind, kindOf } from './judge.js';
import { inTime } from './in-time.js';
import { Slots } from './slots.js';

/** The longest that the handlers of one event may take. */
const HANDLER_MS = 30_000;
type Outcome = 'settled' | 'refused';
/** A record as it was read. */
type Read = ReturnType<typeof readRecord> & { readonly record: StoredRecord };
const refused = new Error('refused by the watermark');
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

  /**
   * Works records of one key, in order: all in one transaction, and when that fails the first alone. Resolves how many are settled; 0 when
   * the signal ended it before. `alive` is called after every attempt.
   */
  async settle(records: readonly StoredRecord[], signal: AbortSignal, alive: () => void): Promise<number> {
    if (records.length > 1 && (await this.settleTogether(records))) {
      alive();
      return records.length;
    }
    return (await this.settleOne(records[0] as StoredRecord, signal, alive)) ? 1 : 0;
  }

  /** What went wrong in a run is found out, told and judged when its events are worked one by one. */
  private async settleTogether(records: readonly StoredRecord[]): Promise<boolean> {
    const run = records.map((record) => ({ ...readRecord(record), record }));
    return this.slots
      .run(() => this.attempt(run))
      .then(
        (outcome) => outcome === 'settled',
        () => false,
      );
  }

  /** Works the record, again and again if need be; false when the signal ended it before. */
  private async settleOne(record: StoredRecord, signal: AbortSignal, alive: () => void): Promise<boolean> {
    const { event, fault } = readRecord(record);
    for (let trouble: Trouble | null = null; !signal.aborted;) {
      try {
        const outcome = await this.slots.run(() => this.attempt([{ event, fault, record }]));
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
  readonly work = async (tx: EntityManager, given: Envelope): Promise<void> => {
    if (!this.handles(given.type)) return this.demandKnown(given);
    const event = this.options.upcast?.(given) ?? given;
    this.options.validate?.(event);
    await inTime(tx, this.options.handlerMs ?? HANDLER_MS, () =>
      this.options.scope(tx, event, (ctx) => this.handle(event, ctx)),
    );
  };

  private demandKnown({ type }: Envelope): void {
    if (this.options.knows?.(type) === false) throw new Poison(`unknown event ${type}`);
  }

  /** One transaction for a run of events of one key. A single event without a handler needs none. */
  private async attempt(run: readonly Read[]): Promise<Outcome> {
    const { dataSource, group } = this.options;
    const [first] = run as readonly [Read];
    const fault = run.find((read) => read.fault)?.fault;
    if (fault) throw fault;
    if (run.length === 1 && !this.handles(first.event.type)) {
      this.demandKnown(first.event);
      return (await advance(poolOf(dataSource), group, first.event)) ? 'settled' : 'refused';
    }
    try {
      await inTransaction(dataSource, async (tx) => {
        for (const read of run) await this.take(tx, read);
      });
    } catch (error) {
      if (error === refused) return 'refused';
      throw error;
    }
    this.options.onCommit?.();
    this.arrivals.arrived(first.event.key);
    return 'settled';
  }

  private async take(tx: EntityManager, { event, record: { topic, partition, offset } }: Read): Promise<void> {
    const { group } = this.options;
    if (!this.handles(event.type)) {
      this.demandKnown(event);
      if (!(await advance(await clientOf(tx), group, event))) throw refused;
      return;
    }
    const verdict = await receive(tx, group, event, { topic, partition, offset });
    await failpoint('consumer.after-inbox');
    if (verdict === 'refused') throw refused;
    if (verdict === 'handle') await this.work(tx, event);
    await failpoint('consumer.after-handler');
  }

  /** After a failure: parks the event, or waits for the next attempt. True when it is settled. */
  private async recover(event: Envelope, trouble: Trouble, signal: AbortSignal): Promise<boolean> {
    const { kind } = trouble;
    if (kind !== 'waiting') this.options.onError?.(trouble.error, event, kind);
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
      this.options.onError?.(error, event, kindOf(error));
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
