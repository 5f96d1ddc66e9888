import { isUuid } from '../database/is-uuid.js';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../act/actor.js';
import { row, statement } from '../database/prepared.js';

/** The first parked event of a stream. `thing`: what its history is written under. */
interface FirstParked {
  readonly messageId: string;
  readonly thing: { readonly type: 'parked'; readonly id: string };
}

const first = statement(`
  select message_id as "messageId", envelope->>'aggregateId' as thing from parked
   where consumer = $1 and stream = $2 and state = 'parked' and not (envelope->'wall' ?| $3::text[]) order by seq limit 1`);

/** The first event that waits in a stream; null where nothing waits, and for whom the matter does not exist. */
export async function firstParked(
  db: { readonly tx: EntityManager; readonly actor: Actor },
  consumer: string,
  stream: string,
): Promise<FirstParked | null> {
  const found = await row<{ messageId: string; thing: string }>(db.tx, first, [consumer, stream, db.actor.wall]);
  return found ? { messageId: found.messageId, thing: parkedThing(found.thing, found.messageId) } : null;
}

/** What a parked event is told and kept under: its own thing, or where that is none, the message. */
export const parkedThing = (aggregateId: string, messageId: string) =>
  ({ type: 'parked', id: isUuid(aggregateId) ? aggregateId : messageId }) as const;
