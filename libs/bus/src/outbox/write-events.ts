import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Envelope } from '../envelope.js';

const insert = {
  name: 'bus.outbox.write',
  text: `
    insert into outbox (id, topic, msg_key, type, schema_version, producer, aggregate_type, aggregate_id, stream_seq, cause_id, occurred_at, headers, wall, payload)
    select id, topic, key, type, version, producer, "aggregateType", "aggregateId", seq, "causeId", "occurredAt", headers, wall, payload
      from jsonb_to_recordset($1::jsonb) as e(
        id uuid, topic text, key text, type text, version int, producer text, "aggregateType" text, "aggregateId" uuid, seq bigint,
        "causeId" uuid, "occurredAt" timestamptz, headers jsonb, wall text[], payload jsonb)`,
};

/**
 * Puts events into the outbox, in their order, inside the transaction of `tx`: one prepared statement for any number of them.
 * The caller has locked the rows that count the streams and gives `seq`; written before the lock, order per matter is lost (messaging.md 3.4).
 * Throws on a sequence number that is already taken.
 */
export async function writeEvents(tx: EntityManager, events: readonly Envelope[]): Promise<void> {
  if (!events.length) return;
  if (!tx.queryRunner?.isTransactionActive) throw new Error('events are written inside a transaction');
  const client = (await tx.queryRunner.connect()) as PoolClient;
  await client.query({ ...insert, values: [JSON.stringify(events)] });
}
