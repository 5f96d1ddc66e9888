import type pg from 'pg';

/** What the hash of an entry covers, as the kit wrote it. */
export interface HistoryEntry {
  readonly thing_type: string;
  readonly thing_id: string;
  readonly seq: number;
  readonly act: string;
  readonly basis: string;
  readonly actor_kind: string;
  readonly actor_id: string;
  /** To the microsecond where there are any: the kit writes milliseconds only. */
  readonly at: string;
  readonly cause_id: string | null;
  readonly data: object;
  readonly commitments: object;
}

/** One row of a service's history as it stands in the database, with the head its stream claims. */
export interface HistoryRow {
  readonly entry: HistoryEntry;
  readonly hash: Buffer;
  readonly head: Buffer | null;
  readonly headSeq: number | null;
  /** Its place in the service's tree, once it has one. */
  readonly position: number | null;
}
/** The last entry a stream says it has. */
export type StreamEnd = Pick<HistoryEntry, 'thing_type' | 'thing_id' | 'seq'>;
type StoredRow = HistoryEntry & { hash: Buffer; head: Buffer | null; head_seq: number | null; position: number | null };

const AT_ONCE = 2000;
const history = `
  select h.thing_type, h.thing_id, h.seq::float8 as seq, h.act, h.basis, h.actor_kind, h.actor_id, h.cause_id, h.data, h.commitments, h.hash,
         regexp_replace(to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '000$', '') || 'Z' as at,
         s.head, s.history_seq::float8 as head_seq, l.position::float8 as position
    from history h left join stream s using (thing_type, thing_id) left join history_leaf l using (thing_type, thing_id, seq)
   order by h.thing_type, h.thing_id, h.seq`;
const ends = `
  select thing_type, thing_id, history_seq::float8 as seq, encode(head, 'hex') as head from stream where history_seq > 0 order by thing_type, thing_id`;
const emptied = `
  select thing_type, thing_id, history_seq::float8 as seq from stream s
   where history_seq > 0 and not exists (select from history h where h.thing_type = s.thing_type and h.thing_id = s.thing_id)
   order by thing_type, thing_id limit 1`;

/** Runs `work` on one unchanging view of the database, so that acts may go on meanwhile. */
export async function oneView<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read read only');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** The whole history, stream by stream and in order, a few thousand rows at a time. */
export async function* readHistory(client: pg.Client): AsyncGenerator<HistoryRow> {
  await client.query(`declare history_rows no scroll cursor for ${history}`);
  for (;;) {
    const { rows } = await client.query<StoredRow>(`fetch ${AT_ONCE} from history_rows`);
    for (const { hash, head, head_seq, position, ...entry } of rows)
      yield { entry, hash, head, headSeq: head_seq, position };
    if (rows.length < AT_ONCE) return;
  }
}

/** A stream that says it has entries and has none. */
export const emptiedStream = async (client: pg.Client): Promise<StreamEnd | null> =>
  (await client.query<StreamEnd>(emptied)).rows[0] ?? null;

/** A stream with the number and the hash (hex) of its last entry. */
export type StreamHead = StreamEnd & { readonly head: string | null };

/** Every stream with its head. */
export const streamHeads = async (client: pg.Client): Promise<StreamHead[]> =>
  (await client.query<StreamHead>(ends)).rows;
