import { type ActContext, lockRow, rows, statement, updateRow } from '@redress/service-kit';
import { petitionThing } from './petition.outgoing.js';
import { petitionTable } from './petition.table.js';

const dropPapers = statement(`delete from notice where petition_id = $1 and kind = any($2) and status = 'QUEUED'`);
/** Papers that name where the matter went: false from now on, unless they were served already. */
const NAMES_ORGAN = ['STATUTORY_ROUTE', 'TRANSFER'];

/** The organ to which a matter was sent gave it back: it stands before screening again, and nobody is given a paper that is no longer true (flow rows 5, 41). */
export async function screenAgain(
  ctx: ActContext,
  petitionId: string,
  returned: { readonly agency: string; readonly reason: string },
): Promise<void> {
  const petition = await lockRow(ctx.tx, petitionTable, petitionId);
  if (petition?.status !== 'DIVERTED_LEGAL' && petition?.status !== 'TRANSFERRED') return;
  const { outcome, ...decision } = petition.decision;
  await updateRow(ctx.tx, petitionTable, petitionId, { status: 'REGISTERED', stage: 'REGISTERED', decision });
  await rows(ctx.tx, dropPapers, [petitionId, NAMES_ORGAN]);
  ctx.journal.record(petitionThing(petitionId), {
    act: 'screenAgain',
    basis: '2022 Regulations 22, 23: the organ it was sent to is not competent',
    data: { ...returned, after: outcome?.act ?? null },
  });
}
