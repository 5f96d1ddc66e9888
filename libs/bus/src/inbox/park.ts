import type { DataSource, EntityManager } from 'typeorm';
import { type Envelope, streamOf } from '../envelope.js';
import { Behind, Gap } from '../errors.js';
import { failpoint } from '../failpoint.js';
import { reason } from '../log.js';
import { firstRow, inTransaction } from './transaction.js';

/** An event that stopped its stream, as the hook and the health page see it. */
export interface Parked {
  readonly consumer: string;
  readonly stream: string;
  readonly errorClass: string;
  readonly error: string;
  readonly attempts: number;
  readonly messageId: string;
  /** Its type. */
  readonly type: string;
  /** Where it came from: what is restricted there is told on no open topic either. */
  readonly topic: string;
  readonly aggregateId: string;
  readonly key: string;
  readonly wall: readonly string[];
}
/** Called in the transaction that parks the first event of a stream. */
export type OnParked = (tx: EntityManager, parked: Parked) => Promise<void>;

export interface Failure {
  /** Null: the watermark refused the event. */
  readonly error: unknown;
  readonly attempts: number;
}
interface Head {
  readonly last_seq: string | number;
  readonly parked: number;
}

export const lockHead = {
  name: 'bus.inbox.lock-head',
  text: `
    insert into stream_head (consumer, stream, last_seq) values ($1, $2, 0)
    on conflict (consumer, stream) do update set last_seq = stream_head.last_seq returning last_seq, parked`,
};

const writeParked = {
  name: 'bus.inbox.park',
  text: `
    with row as (
      insert into parked (consumer, stream, message_id, seq, envelope, error_class, error, attempts) values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (consumer, message_id) do update set attempts = parked.attempts + excluded.attempts, last_at = clock_timestamp()
      returning (xmax = 0) as added)
    update stream_head set parked = parked + 1 where consumer = $1 and stream = $2 and (select added from row)`,
};

/**
 * Decides, under the lock of the stream, what becomes of an event that was not handled, and parks it.
 * `settled`: parked, or done before. `again`: the stream was freed meanwhile; the event is the next one.
 */
export function park(
  source: DataSource,
  consumer: string,
  event: Envelope,
  failure: Failure,
  onParked?: OnParked,
): Promise<'settled' | 'again'> {
  return inTransaction(source, async (tx) => {
    const stream = streamOf(event);
    const head = (await firstRow<Head>(tx, lockHead, [consumer, stream])) as Head;
    const last = Number(head.last_seq);
    if (event.seq <= last) return 'settled';
    if (failure.error === null && head.parked === 0 && event.seq === last + 1) return 'again';
    const error = causeOf(event, last, head.parked, failure.error);
    const { id: messageId, type, topic, aggregateId, key, wall } = event;
    const failed = { errorClass: classOf(error), error: reason(error).slice(0, 2000), attempts: failure.attempts };
    await firstRow(tx, writeParked, [
      consumer,
      stream,
      messageId,
      event.seq,
      JSON.stringify(event),
      failed.errorClass,
      failed.error,
      failed.attempts,
    ]);
    await failpoint('park.after-insert');
    if (head.parked === 0)
      await onParked?.(tx, { consumer, stream, ...failed, messageId, type, topic, aggregateId, key, wall });
    return 'settled';
  });
}

function causeOf(event: Envelope, last: number, parked: number, error: unknown): unknown {
  if (parked > 0) return new Behind('an earlier event of the stream is parked');
  if (event.seq > last + 1) return new Gap(`event ${event.seq} came while ${last + 1} is missing`);
  return error;
}

/** The class name of an error; what is no error has none. */
export const classOf = (error: unknown): string => (error instanceof Error ? error.name : 'Unknown');
