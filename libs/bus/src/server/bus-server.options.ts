import type { DataSource, EntityManager } from 'typeorm';
import type { Envelope } from '../envelope.js';
import type { OnParked } from '../inbox/park.js';
import type { EventBus } from '../port/event-bus.js';
import type { Kind } from './judge.js';

/**
 * How a service gives its handlers their context: builds the context for the event in the open transaction, calls `work` with it once, and
 * writes what follows from the work (history, outbox) in the same transaction.
 */
export type Scope<C> = (tx: EntityManager, event: Envelope, work: (ctx: C) => Promise<void>) => Promise<void>;

export interface BusServerOptions<C> {
  readonly bus: EventBus;
  /** Name of the service; `<service>.<name>@<n>` for a rebuild. Also the consumer's name in the inbox. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly dataSource: DataSource;
  readonly scope: Scope<C>;
  /** Throws Poison when type, version or payload are not known. Asked for types with a handler only. */
  readonly validate?: (event: Envelope) => void;
  /** Brings an event of an older version to the one the handlers know: pure, v to v + 1. */
  readonly upcast?: (event: Envelope) => Envelope;
  /** Whether anybody ever published this type. One without a handler that is not known parks: a later release may need it. Default: all are known. */
  readonly knows?: (type: string) => boolean;
  /** How many transactions run at the same time. Default 8. */
  readonly lanes?: number;
  /** After each handled event has committed: wakes the relay. */
  readonly onCommit?: () => void;
  readonly onParked?: OnParked;
  /** Every failed attempt that is not a wait for a fact, and what kind of fault it is: for the log and the figures. */
  readonly onError?: (error: unknown, event: Envelope, kind: Kind) => void;
  /** How long a missing fact of another producer is waited for. Default 10 minutes. */
  readonly notYetMs?: number;
  /** How long the handlers of one event may take; after that the attempt counts as a bug. Default 30 s. */
  readonly handlerMs?: number;
}
