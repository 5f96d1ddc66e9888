import type { DataSource, EntityManager } from 'typeorm';
import type { Envelope } from '../envelope.js';
import { failpoint } from '../failpoint.js';
import { reason } from '../log.js';
import { classOf, lockHead } from './park.js';
import { firstRow, inTransaction } from './transaction.js';

/** Leaves one event out for ever. Two different persons answer for it. */
export interface Skip {
  readonly messageId: string;
  readonly reason: string;
  readonly by: string;
  readonly confirmedBy: string;
}
export interface RedriveOptions {
  readonly consumer: string;
  readonly stream: string;
  readonly skip?: Skip;
}
/** What a redrive did: ids handled and skipped, how many are still parked, and why it stopped before the end. */
export interface RedriveReport {
  readonly handled: string[];
  readonly skipped: string[];
  readonly left: number;
  readonly error: string | null;
}
/** Does the work of one event in the transaction: the service's handlers, or nothing for a type it has no use for. */
export type Work = (tx: EntityManager, event: Envelope) => Promise<void>;

interface Row {
  readonly message_id: string;
  readonly envelope: Envelope;
}
type Step = { readonly id: string; readonly skipped: boolean } | null;

const firstParked = {
  name: 'bus.redrive.first',
  text: `select message_id, envelope from parked where consumer = $1 and stream = $2 and state = 'parked' order by seq limit 1`,
};
const countParked = {
  name: 'bus.redrive.left',
  text: `select parked as left from stream_head where consumer = $1 and stream = $2`,
};
const settle = {
  name: 'bus.redrive.settle',
  text: `
    with head as (
      update stream_head set last_seq = greatest(last_seq, $4), parked = parked - 1 where consumer = $1 and stream = $2),
    received as (
      insert into inbox (consumer, message_id, topic, msg_key) values ($1, $3, $5, $6) on conflict do nothing)
    update parked set state = $7, reason = $8, decided_by = $9, last_at = clock_timestamp() where consumer = $1 and message_id = $3`,
};
const noteFailure = `
  update parked set attempts = attempts + 1, last_at = clock_timestamp(), error_class = $3, error = $4 where consumer = $1 and message_id = $2`;

/** Works off the parked events of one stream in order, each in a transaction as if it had just arrived. Stops at the first that fails again. */
export async function redrive(source: DataSource, options: RedriveOptions, work: Work): Promise<RedriveReport> {
  checkSkip(options.skip);
  const report = { handled: [] as string[], skipped: [] as string[], error: null as string | null };
  try {
    for (let step = await one(source, options, work); step; step = await one(source, options, work)) {
      (step.skipped ? report.skipped : report.handled).push(step.id);
      await failpoint('redrive.mid');
    }
  } catch (error) {
    report.error = reason(error);
  }
  const left = await inTransaction(source, (tx) =>
    firstRow<{ left: number }>(tx, countParked, [options.consumer, options.stream]),
  );
  return { ...report, left: left?.left ?? 0 };
}

async function one(source: DataSource, options: RedriveOptions, work: Work): Promise<Step> {
  let current: Row | undefined;
  try {
    return await inTransaction(source, async (tx) => {
      const head = await firstRow<{ last_seq: string }>(tx, lockHead, [options.consumer, options.stream]);
      current = await firstRow<Row>(tx, firstParked, [options.consumer, options.stream]);
      return current ? workOff(tx, options, { row: current, last: Number(head?.last_seq) }, work) : null;
    });
  } catch (error) {
    if (current)
      await source
        .query(noteFailure, [options.consumer, current.message_id, classOf(error), reason(error).slice(0, 2000)])
        .catch(() => undefined);
    throw error;
  }
}

async function workOff(
  tx: EntityManager,
  options: RedriveOptions,
  { row, last }: { row: Row; last: number },
  work: Work,
): Promise<Step> {
  const event = row.envelope;
  const skip = options.skip?.messageId === row.message_id ? options.skip : null;
  if (!skip && event.seq > last + 1)
    throw new Error(`event ${last + 1} of the stream is missing; have it published again, or skip ${row.message_id}`);
  if (!skip && event.seq === last + 1) await work(tx, event);
  const decision = skip ? ['skipped', skip.reason, [skip.by, skip.confirmedBy]] : ['done', null, null];
  await firstRow(tx, settle, [
    options.consumer,
    options.stream,
    row.message_id,
    event.seq,
    event.topic,
    event.key,
    ...decision,
  ]);
  return { id: row.message_id, skipped: skip !== null };
}

function checkSkip(skip: Skip | undefined): void {
  if (!skip) return;
  if (!skip.reason.trim()) throw new Error('skipping an event needs a reason');
  if (!skip.by || !skip.confirmedBy || skip.by === skip.confirmedBy)
    throw new Error('skipping an event needs two different persons');
}
