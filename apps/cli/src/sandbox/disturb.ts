import { randomUUID } from 'node:crypto';
import { decodeId } from '@redress/proof';
import { asAdmin } from '../databases/admin.js';
import { SandboxFault } from './sandbox-fault.js';

/** Two events that no service knows, at the end of the stream of a matter. */
export interface Disturbance {
  readonly stream: string;
  readonly first: string;
  readonly second: string;
}

const numbers = `
  update stream set event_seq = event_seq + 2 where thing_type = 'petition' and thing_id = $1 returning event_seq::int as seq`;
const events = `
  insert into outbox (id, topic, msg_key, type, schema_version, producer, aggregate_type, aggregate_id, stream_seq, payload, occurred_at)
  select id, 'redress.' || $1::text, $2::text, 'sandbox.disturbed', 1, $1::text, 'petition', ($2::text)::uuid, $3::bigint + n - 2, '{}', clock_timestamp()
    from unnest($4::uuid[]) with ordinality as e(id, n)`;

/**
 * Lets a service say twice what nobody understands, about a matter of its own: what follows is what operators practise and the dated histories
 * show. Written as the database's owner; no service has a door for it.
 */
export async function disturb(databaseUrl: string, service: string, petition: string): Promise<Disturbance> {
  const matter = decodeId('petition', petition);
  const [first, second] = [randomUUID(), randomUUID()];
  await asAdmin(databaseUrl, async (client) => {
    await client.query('begin');
    const { rows } = await client.query<{ seq: number }>(numbers, [matter]);
    if (!rows[0]) throw new SandboxFault(404, 'UNKNOWN_MATTER', `${service} has told nothing of such a petition`);
    await client.query(events, [service, matter, rows[0].seq, [first, second]]);
    await client.query('commit');
  });
  return { stream: `${service}/petition/${matter}`, first, second };
}
