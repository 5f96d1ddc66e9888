import { type ActContext, isRefused, lockRow, type Refused, refuse, row, statement } from '@redress/service-kit';
import { decideAccess, snapshot } from './petition.access.rules.js';
import { refusePetition } from './petition.refusals.js';
import { mayNow, type Petition, type PetitionAct } from './petition.rules.js';
import { petitionTable } from './petition.table.js';

const readersOf = statement(`
  select coalesce((select array_agg(code) from reader where petition_id = $1), '{}') as readers,
         coalesce((select array_agg(officer) from recused where petition_id = $1), '{}') as recused`);

/** Locks the petition an act is about, or says why the act may not be: it does not exist for the actor, the post may not, the state forbids it, somebody was faster. */
export async function lockPetition(
  ctx: ActContext,
  id: string,
  act: PetitionAct,
  expectedVersion?: number | null,
): Promise<Petition | Refused> {
  const petition = await lockRow(ctx.tx, petitionTable, id);
  if (!petition) return refusePetition('PETITION_NOT_FOUND');
  const seen = snapshot({
    ...petition,
    ...(await row<{ readers: string[]; recused: string[] }>(ctx.tx, readersOf, [id])),
  });
  if (!decideAccess(ctx.actor, 'readPetition', seen).allow) return refusePetition('PETITION_NOT_FOUND');
  if (!decideAccess(ctx.actor, act, seen).allow) return refusePetition('PETITION_ACT_NOT_ALLOWED');
  if (!mayNow(petition, act)) return refusePetition('PETITION_WRONG_STATE', { status: petition.status });
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== petition.version)
    return refuse('VERSION_CONFLICT');
  return petition;
}

/** Locks a petition for an act, then does the work with it. */
export async function withPetition<R>(
  ctx: ActContext,
  given: { id: string; expectedVersion?: number | null | undefined },
  act: PetitionAct,
  work: (petition: Petition) => Promise<R | Refused>,
): Promise<R | Refused> {
  const petition = await lockPetition(ctx, given.id, act, given.expectedVersion);
  return isRefused(petition) ? petition : work(petition);
}
