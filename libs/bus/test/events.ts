import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { type Envelope, writeEvents } from '../src/index.js';

export const TOPIC = 'redress.intake';

/** An event of a fictional petition. */
export function event(given: Partial<Envelope> & Pick<Envelope, 'aggregateId' | 'seq'>): Envelope {
  return {
    id: randomUUID(),
    topic: TOPIC,
    key: given.aggregateId,
    type: 'petition.changed',
    version: 1,
    producer: 'intake',
    aggregateType: 'petition',
    causeId: null,
    occurredAt: '2026-02-12T01:00:00.000Z',
    headers: {},
    wall: [],
    payload: { seq: given.seq },
    ...given,
  };
}

/** Events 1..n of some things, mixed: all first ones, then all second ones ... */
export function history(things: number, length: number): Envelope[] {
  const ids = Array.from({ length: things }, () => randomUUID());
  return Array.from({ length }, (_, n) => ids.map((aggregateId) => event({ aggregateId, seq: n + 1 }))).flat();
}

const inSequence = `insert into thing (id, events) values ($1, 1) on conflict (id) do update set events = thing.events + 1 returning events`;

/** One act: changes the thing under its row lock and writes one event with the next number, in one transaction. */
export function act(source: DataSource, id: string, given: Partial<Envelope> = {}): Promise<void> {
  return source.transaction(async (tx: EntityManager) => {
    const [row] = await tx.query<{ events: number }[]>(inSequence, [id]);
    await writeEvents(tx, [event({ ...given, aggregateId: id, seq: (row as { events: number }).events })]);
  });
}

/** Waits until the condition holds, also over errors on the way (a connection that was cut); fails with its name after `ms`. */
export async function until(name: string, condition: () => Promise<boolean> | boolean, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  for (let error: unknown = null; ;) {
    try {
      if (await condition()) return;
    } catch (cause) {
      error = cause;
    }
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain: ${name}`, { cause: error });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
