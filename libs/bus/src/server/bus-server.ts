import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import type { Subscription } from 'rxjs';
import { type BlockedStream, blockedStreams } from '../inbox/blocked-streams.query.js';
import { guardConnections } from '../inbox/transaction.js';
import { redrive, type RedriveReport, type Skip } from '../inbox/redrive.js';
import type { Batch, BusState, Consumer, Control, TopicLag } from '../port/event-bus.js';
import type { BusServerOptions } from './bus-server.options.js';
import { Handlers } from './handlers.js';
import { PartitionLanes } from './partition-lanes.js';
import { Progress } from './progress.js';
import { sumOf } from '../sum-of.js';
import { Settler } from './settler.js';

/** Binds a handler to this strategy alone: `@EventPattern('petition.accepted', BUS)`. */
export const BUS = Symbol('redress.bus');
const placeOf = (topic: string, partition: number) => `${topic}/${partition}`;
const total = (lag: readonly TopicLag[]) => sumOf(lag, (topic) => topic.lag);
const DRAIN_MS = 20_000;

export interface BusServerHealth {
  readonly state: BusState;
  /** Events of each topic that are not settled here. */
  readonly lag: readonly TopicLag[];
  readonly open: number;
  /** Events that wait for a fact of another producer. */
  readonly waiting: number;
  readonly parked: readonly BlockedStream[];
  /** Milliseconds without progress while there is something to do; the process ends when it grows too long. */
  readonly stalledForMs: number;
}

/** Nest's way to the bus: `@EventPattern` handlers, each event once, in order per stream, in one transaction with its inbox row. */
export class BusServer<C = unknown> extends Server implements CustomTransportStrategy {
  override readonly transportId = BUS;
  override readonly propagatesEventHandlerErrors = true;
  private readonly handlers = new Handlers();
  private readonly partitions = new Map<string, PartitionLanes>();
  private readonly progress = new Progress();
  private readonly settler: Settler<C>;
  private consumer: Consumer | null = null;
  private watching: Subscription | null = null;
  private state: BusState = 'connecting';

  constructor(private readonly options: BusServerOptions<C>) {
    super();
    const span = this.runWithProcessingHooks.bind(this);
    this.settler = new Settler(
      options,
      (type) => this.handlers.has(type),
      (event, ctx) => this.handlers.run(event, ctx, span),
    );
  }

  /** Handlers of one type are kept in a list: Nest's chain would run them at the same time, ours share one transaction. */
  override addHandler(
    pattern: unknown,
    handler: MessageHandler,
    isEventHandler = false,
    extras: Record<string, unknown> = {},
  ): void {
    const type = this.normalizePattern(pattern as string);
    handler.isEventHandler = isEventHandler;
    handler.extras = extras;
    if (!this.messageHandlers.has(type)) this.messageHandlers.set(type, handler);
    this.handlers.add(type, handler);
  }

  /** Begins to read; calls back when the group has been joined, or with the error. */
  listen(callback: (error?: unknown) => void): void {
    const { bus, group, topics, dataSource } = this.options;
    guardConnections(dataSource);
    const onBatch = (batch: Batch, control: Control) => this.take(batch, control);
    bus.consume({ group, topics, onBatch, onRevoke: (place) => this.leave(place) }).then(
      (consumer) => {
        this.consumer = consumer;
        this.watching = consumer.state.subscribe((state) => this._status$.next((this.state = state)));
        callback();
      },
      (error: unknown) => callback(error),
    );
  }

  /** Reads no more, finishes what runs, commits, gives the partitions back. */
  async close(): Promise<void> {
    await this.consumer?.stop({ drainMs: DRAIN_MS });
    this.watching?.unsubscribe();
    this.consumer = null;
  }

  /** True while this member reads its share of the partitions. */
  joined(): boolean {
    return this.state === 'connected';
  }

  /** Events of all topics that are not settled. Rejects while the bus cannot be reached. */
  async lag(): Promise<number> {
    return total(await this.lagByTopic());
  }

  /** The same by topic. */
  async lagByTopic(): Promise<readonly TopicLag[]> {
    return (await this.consumer?.lag()) ?? [];
  }

  /** What health and metrics show (`status` is Nest's own stream of states). Rejects while bus or database cannot be reached. */
  async health(): Promise<BusServerHealth> {
    const { dataSource, group } = this.options;
    const [lag, parked] = await Promise.all([this.lagByTopic(), blockedStreams(dataSource.manager, group)]);
    const open = [...this.partitions.values()].reduce((sum, lanes) => sum + lanes.open, 0);
    const stalledForMs = this.progress.stalledFor(total(lag));
    return { state: this.state, lag, open, waiting: this.settler.arrivals.size, parked, stalledForMs };
  }

  /** Milliseconds without a sign of life while there is work for this member; 0 while the bus cannot be reached, which is nobody's standstill. */
  async stalledForMs(): Promise<number> {
    const own = await (this.consumer?.lag({ own: true }) ?? Promise.resolve([])).catch(() => []);
    return this.progress.stalledFor(total(own));
  }

  on(): void {
    throw new Error('the bus has no events of its own; see status()');
  }

  unwrap<T>(): T {
    return this.consumer as T;
  }

  /** Works off the parked events of a stream, in order. */
  redrive(stream: string, skip?: Skip): Promise<RedriveReport> {
    return redrive(this.options.dataSource, { consumer: this.options.group, stream, skip }, this.settler.work);
  }

  private take({ topic, partition, records }: Batch, control: Control): void {
    this.progress.touch();
    const place = placeOf(topic, partition);
    let lanes = this.partitions.get(place);
    if (lanes?.control !== control) this.partitions.set(place, (lanes = this.openLanes(control)));
    lanes.add(records);
  }

  private openLanes(control: Control): PartitionLanes {
    return new PartitionLanes(control, (records, signal) =>
      this.settler.settle(records, signal, () => this.progress.touch()),
    );
  }

  private async leave({ topic, partition }: Pick<Batch, 'topic' | 'partition'>): Promise<void> {
    const place = placeOf(topic, partition);
    const lanes = this.partitions.get(place);
    await lanes?.close();
    if (this.partitions.get(place) === lanes) this.partitions.delete(place);
  }
}
