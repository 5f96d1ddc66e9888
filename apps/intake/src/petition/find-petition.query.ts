import { decodeId } from '@redress/proof';
import { type Actor, callerFault, type ReadContext, row, rows, statement } from '@redress/service-kit';
import { decideAccess, type PetitionAction, snapshot } from './petition.access.rules.js';
import type { Petition } from './petition.rules.js';
import { petitionTable, type Submission } from './petition.table.js';

type Db = Pick<ReadContext, 'tx'>;
export type SeenPetition = Petition & { readers: string[]; recused: string[] };

type EvidenceItem = Submission['evidence'][number];

const find = statement(`
  select ${petitionTable.list}, coalesce((select array_agg(code) from reader r where r.petition_id = petition.id), '{}') as readers,
         coalesce((select array_agg(officer) from recused x where x.petition_id = petition.id), '{}') as recused
    from petition where id = any($1::uuid[])`);

/** Petitions by id as this actor may see them, in the order asked; null where one does not exist for the actor. */
export async function seePetitions(
  ctx: Db & { actor: Actor },
  ids: readonly string[],
  action: PetitionAction = 'readPetition',
): Promise<(SeenPetition | null)[]> {
  const found = new Map((await rows<SeenPetition>(ctx.tx, find, [ids])).map((petition) => [petition.id, petition]));
  return ids.map((id) => {
    const petition = found.get(id);
    return petition && decideAccess(ctx.actor, action, snapshot(petition)).allow ? petition : null;
  });
}

/** One petition by its API id; null for what does not exist for the caller, whatever the reason. */
export async function findPetition(ctx: ReadContext, { id }: { id: string }): Promise<SeenPetition | null> {
  const uuid = decodeId('petition', id);
  if (!uuid) throw callerFault('BAD_USER_INPUT', 'id: is not the id of a petition', ['id']);
  return (await seePetitions(ctx, [uuid]))[0] ?? null;
}

const evidenceOf = statement('select evidence from submission where id = $1');

/** The list of what was handed in with a petition. A part of a letter shows what belongs to it, counted from one: a gap would tell of the other parts. */
export async function listEvidence(
  ctx: Db,
  { submissionId, evidence }: Pick<Petition, 'submissionId' | 'evidence'>,
): Promise<EvidenceItem[]> {
  const list = (await row<{ evidence: EvidenceItem[] }>(ctx.tx, evidenceOf, [submissionId]))?.evidence ?? [];
  return evidence
    ? list.filter(({ no }) => evidence.includes(no)).map((item, index) => ({ ...item, no: index + 1 }))
    : list;
}
