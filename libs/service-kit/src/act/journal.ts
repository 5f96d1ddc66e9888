import type { EventContract, PayloadOf } from '@redress/contracts';

/** The thing a fact is about: one history chain and one event stream of this service. */
export interface Thing {
  readonly type: string;
  readonly id: string;
}

/** What was done, for the history. `data` holds codes, dates and ids; values of persons and free text go into `sealed` and are kept as salted commitments. */
export interface Fact {
  readonly act: string;
  readonly basis: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly sealed?: Readonly<Record<string, string>>;
}

/** An event on its way to the outbox. `key` is the matter id: the ordering unit on the bus. */
export interface OutgoingEvent {
  readonly contract: Pick<EventContract, 'type' | 'version' | 'topic'>;
  readonly key: string;
  readonly wall: readonly string[];
  readonly payload: object;
}

/** Builds an outgoing event whose payload the compiler holds against its contract. */
export function outgoing<C extends EventContract>(
  contract: C,
  key: string,
  wall: readonly string[],
  payload: PayloadOf<C>,
): OutgoingEvent {
  return { contract, key, wall, payload };
}

export interface Entry {
  readonly thing: Thing;
  readonly fact?: Fact;
  readonly event?: OutgoingEvent;
}

/** What an act did, in order; written in the same transaction just before the commit, after the rows are locked (messaging D5). */
export class Journal {
  constructor(readonly service: string) {}

  readonly entries: Entry[] = [];
  readonly fresh = new Set<string>();

  /** Whether an event waits for the relay. */
  get sends(): boolean {
    return this.entries.some((entry) => entry.event);
  }

  /** Notes that this act creates the thing, so that its counters need not be read. */
  created(thing: Thing): void {
    this.fresh.add(`${thing.type} ${thing.id}`);
  }

  /** Notes a fact and the events that tell other services of it. */
  record(thing: Thing, fact: Fact, ...events: OutgoingEvent[]): void {
    this.entries.push({ thing, fact }, ...events.map((event) => ({ thing, event })));
  }

  /** Notes an event that needs no history row of its own (clock events repeat what the clock row says). */
  publish(thing: Thing, event: OutgoingEvent): void {
    this.entries.push({ thing, event });
  }
}
