import { verifyChain } from '@redress/proof';
import type pg from 'pg';
import { emptiedStream, type HistoryRow, oneView, readHistory, type StreamEnd } from './read-history.js';

/** The first row that is not as it was written. */
export interface Broken {
  readonly thing: string;
  readonly seq: number;
  readonly act: string | null;
  readonly fault: 'CHANGED' | 'GAP' | 'HEAD' | 'EMPTIED';
}
export interface Verdict {
  readonly entries: number;
  readonly streams: number;
  readonly broken: Broken | null;
}

/** Recomputes every hash chain of a service's history and compares it with what is stored (security.md 4). Stops at the first fault. */
export const verifyHistory = (client: pg.Client): Promise<Verdict> =>
  oneView(client, () => verifyRows(readHistory(client), () => emptiedStream(client)));

/** The same for rows from wherever they come, stream by stream and in order; `emptied` finds a stream that says it has entries and has none. */
export async function verifyRows(
  rows: AsyncIterable<HistoryRow>,
  emptied: () => Promise<StreamEnd | null>,
): Promise<Verdict> {
  const count = { entries: 0, streams: 0 };
  let last: HistoryRow | null = null;
  for await (const row of rows) {
    const previous: HistoryRow | null = last && sameStream(last, row) ? last : null;
    const broken = (previous ? null : headFault(last)) ?? entryFault(previous, row);
    if (broken) return { ...count, broken };
    count.entries += 1;
    if (!previous) count.streams += 1;
    last = row;
  }
  return { ...count, broken: headFault(last) ?? emptiedFault(await emptied()) };
}

const sameStream = ({ entry: one }: HistoryRow, { entry: other }: HistoryRow): boolean =>
  one.thing_type === other.thing_type && one.thing_id === other.thing_id;
const broken = ({ entry }: HistoryRow, fault: Broken['fault']): Broken => ({
  thing: `${entry.thing_type} ${entry.thing_id}`,
  seq: entry.seq,
  act: entry.act,
  fault,
});

/** An entry follows the one before it, by number and by hash. */
function entryFault(previous: HistoryRow | null, row: HistoryRow): Broken | null {
  if (row.entry.seq !== (previous?.entry.seq ?? 0) + 1) return broken(row, 'GAP');
  return verifyChain([row], previous?.hash ?? null) === null ? null : broken(row, 'CHANGED');
}

/** The last entry of a stream is the one its head names: entries cut off at the end, or a whole chain written anew, are seen here. */
function headFault(last: HistoryRow | null): Broken | null {
  if (!last) return null;
  return last.headSeq === last.entry.seq && last.head?.equals(last.hash) ? null : broken(last, 'HEAD');
}

const emptiedFault = (stream: StreamEnd | null): Broken | null =>
  stream && { thing: `${stream.thing_type} ${stream.thing_id}`, seq: stream.seq, act: null, fault: 'EMPTIED' };
