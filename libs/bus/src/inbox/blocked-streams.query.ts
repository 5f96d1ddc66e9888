import type { EntityManager } from 'typeorm';

/** A stream that stands still: its first parked event and how many wait. */
export interface BlockedStream {
  readonly consumer: string;
  readonly stream: string;
  readonly messageId: string;
  readonly type: string;
  readonly errorClass: string;
  readonly error: string;
  readonly attempts: number;
  readonly events: number;
  readonly since: Date;
}

/** The streams of a consumer that are blocked now, the oldest first, at most 100; without those whose wall holds one of the given tokens. */
export function blockedStreams(
  db: Pick<EntityManager, 'query'>,
  consumer: string,
  wall: readonly string[] = [],
): Promise<BlockedStream[]> {
  return db.query(
    `select * from (
       select distinct on (stream) consumer, stream, message_id as "messageId", envelope->>'type' as type, error_class as "errorClass", error, attempts,
              (count(*) over (partition by stream))::int as events, first_at as since
         from parked where consumer = $1 and state = 'parked' and not (envelope->'wall' ?| $2::text[]) order by stream, seq) s
      order by since limit 100`,
    [consumer, wall],
  );
}
