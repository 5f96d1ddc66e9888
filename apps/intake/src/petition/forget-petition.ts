import { type ActContext, rows, statement } from '@redress/service-kit';

/** What would still tell that there was a petition. */
const traces = [
  statement(`delete from notice where petition_id = $1 and status = 'QUEUED'`),
  statement('delete from link_proposal where petition_id = $1 or first_id = $1'),
  statement('delete from person_index where petition_id = $1'),
  statement('delete from reader where petition_id = $1'),
  statement('delete from party where petition_id = $1'),
];

/** A petition was taken out of the register: nothing proposes it, lists it or leads to it any more. Its row and its history stay. */
export async function forgetPetition(ctx: ActContext, id: string): Promise<void> {
  for (const forget of traces) await rows(ctx.tx, forget, [id]);
}
