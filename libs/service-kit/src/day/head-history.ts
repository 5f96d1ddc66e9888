import { shanghaiDate } from '@redress/deadlines';
import { consistencyProof, leafHash, merkleRoot } from '@redress/proof';
import { NIL } from 'uuid';
import { historyHeaded } from '@redress/contracts';
import type { ActContext } from '../act/act.js';
import { outgoing } from '../act/journal.js';
import { row, rows, statement } from '../database/prepared.js';

/** An entry takes its number after it was committed, so that acts need no lock for it (security.md 4). */
const numberEntries = statement(`
  insert into history_leaf (position, thing_type, thing_id, seq)
  select (select coalesce(max(position) + 1, 0) from history_leaf) + row_number() over (order by h.at, h.thing_type, h.thing_id, h.seq) - 1,
         h.thing_type, h.thing_id, h.seq
    from history h
   where not exists (select from history_leaf l where l.thing_type = h.thing_type and l.thing_id = h.thing_id and l.seq = h.seq)`);
const leaves = statement(
  'select h.hash from history_leaf l left join history h using (thing_type, thing_id, seq) order by l.position',
);

/** An entry that was numbered and is gone: its place stays, and the head does not follow from the one before. */
const GONE = Buffer.alloc(0);
const counted = statement('select count(*)::int as size from history_leaf');

/**
 * Numbers what was written since the last head, and commits the service to its whole history: one root over the hashes of all entries, with the
 * proof that the head before is a beginning of it. The heads of a service are one stream: they are read in their order.
 */
export async function headHistory(ctx: ActContext): Promise<void> {
  const previousSize = (await row<{ size: number }>(ctx.tx, counted))?.size ?? 0;
  await rows(ctx.tx, numberEntries);
  const hashes = (await rows<{ hash: Buffer | null }>(ctx.tx, leaves)).map(({ hash }) => leafHash(hash ?? GONE));
  const proof = previousSize ? consistencyProof(hashes, previousSize) : [];
  const facts = {
    headedOn: shanghaiDate(ctx.now),
    headedAt: ctx.now.toISOString(),
    size: hashes.length,
    root: merkleRoot(hashes).toString('hex'),
    previousSize,
    proof: proof.map((hash) => hash.toString('hex')),
  };
  ctx.journal.publish({ type: 'history-head', id: NIL }, outgoing(historyHeaded, NIL, [], facts));
}
