import type { Pool, PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { type Envelope, streamOf } from '../envelope.js';
import { firstRow } from './transaction.js';

/** Where a message was read. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

// The watermark moves only from seq - 1 to seq, in a stream with nothing parked; a missing row counts as 0, so only seq 1 may make it.
const WATERMARK = `
  first as (
    insert into stream_head (consumer, stream, last_seq) select $1, $2, 1 where $3::bigint = 1
    on conflict (consumer, stream) do update set last_seq = 1 where stream_head.last_seq = 0 and stream_head.parked = 0
    returning 1),
  next as (
    update stream_head set last_seq = $3
     where $3::bigint > 1 and consumer = $1 and stream = $2 and last_seq = $3::bigint - 1 and parked = 0
    returning 1)`;

const receiveMessage = {
  name: 'bus.inbox.receive',
  text: `
    with ${WATERMARK},
         fresh as (
           insert into inbox (consumer, message_id, topic, part, off, msg_key) values ($1, $4, $5, $6, $7, $8)
           on conflict do nothing returning 1)
    select exists (select from first) or exists (select from next) as accepted, exists (select from fresh) as fresh`,
};

const advanceOnly = {
  name: 'bus.inbox.advance',
  text: `with ${WATERMARK} select exists (select from first) or exists (select from next) as accepted`,
};

interface Received {
  readonly accepted: boolean;
  readonly fresh: boolean;
}

/**
 * The guard of every effect: writes the inbox row and moves the watermark, in the transaction of the effect.
 * `handle`: ours to do now. `done`: done before. `refused`: not the next event of its stream; roll back and judge again under the lock.
 */
export async function receive(
  tx: EntityManager,
  consumer: string,
  event: Envelope,
  place: Place,
): Promise<'handle' | 'done' | 'refused'> {
  const values = [
    consumer,
    streamOf(event),
    event.seq,
    event.id,
    place.topic,
    place.partition,
    place.offset,
    event.key,
  ];
  const { accepted, fresh } = (await firstRow<Received>(tx, receiveMessage, values)) as Received;
  if (!accepted) return 'refused';
  return fresh ? 'handle' : 'done';
}

/** Moves the watermark over an event that this service has no use for. False when it is not the next of its stream. */
export async function advance(on: Pool | PoolClient, consumer: string, event: Envelope): Promise<boolean> {
  const { rows } = await on.query<{ accepted: boolean }>({
    ...advanceOnly,
    values: [consumer, streamOf(event), event.seq],
  });
  return rows[0]?.accepted ?? false;
}
