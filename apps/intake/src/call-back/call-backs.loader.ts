import { type Actor, type ReadContext, rows, statement } from '@redress/service-kit';
import { mayByRole } from '../petition/petition.access.rules.js';
import { type CallBack, isIndependent } from './call-back.rules.js';
import { callBackTable } from './call-back.table.js';
import { listInvolved } from './involved.js';

const find = statement(
  `select ${callBackTable.list} from call_back where petition_id = any($1::uuid[]) order by opened_on, id`,
);

/** The call-backs of petitions that the viewer may read, in the order asked: for the petitioner, and for whoever may do them. What was answered is no business of the unit it is about. */
export async function callBacksOfPetitions(
  ctx: Pick<ReadContext, 'tx' | 'actor'>,
  ids: readonly string[],
): Promise<CallBack[][]> {
  const found = await rows<CallBack & Record<string, unknown>>(ctx.tx, find, [ids]);
  const involved = await listInvolved(ctx, ids);
  return ids.map((id, index) =>
    maySee(ctx.actor, involved[index] ?? []) ? found.filter(({ petitionId }) => petitionId === id) : [],
  );
}

const maySee = (actor: Actor, involved: readonly string[]): boolean =>
  actor.kind === 'petitioner' || (mayByRole(actor, 'recordCallBack') && isIndependent(actor, involved));
