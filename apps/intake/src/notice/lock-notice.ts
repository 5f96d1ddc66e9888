import type { NoticeKind } from '@redress/contracts';
import { type ActContext, isRefused, lockRow, type Refused, refuse, row, statement } from '@redress/service-kit';
import { lockPetition } from '../petition/lock-petition.js';
import type { Petition, PetitionAct } from '../petition/petition.rules.js';
import { refuseNotice } from './notice.refusals.js';
import { type Notice, noticeTable } from './notice.table.js';

export interface WhichNotice {
  readonly id?: string | null | undefined;
  readonly petition?: string | null | undefined;
  readonly kind?: NoticeKind | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}
interface Place {
  id: string;
  petition_id: string;
}

const byId = statement('select id, petition_id from notice where id = $1 and ($2::boolean or person_id is null)');
const oldest = statement(
  `select id, petition_id from notice where petition_id = $1 and kind = $2 and status = 'QUEUED' and ($3::boolean or person_id is null) order by queued_at, id limit 1`,
);

/** Locks a paper for an act, its petition first; what the actor may not know of is not found, in the same words as what is not there. */
export async function withNotice<R>(
  ctx: ActContext,
  which: WhichNotice,
  act: PetitionAct,
  work: (petition: Petition, notice: Notice) => Promise<R | Refused>,
): Promise<R | Refused> {
  // A paper to another party is nothing the petitioner receives.
  const forAll = ctx.actor.kind !== 'petitioner';
  const place = await row<Place & Record<string, unknown>>(
    ctx.tx,
    which.id ? byId : oldest,
    which.id ? [which.id, forAll] : [which.petition, which.kind, forAll],
  );
  const petition = place && (await lockPetition(ctx, place.petition_id, act));
  if (!petition) return refuseNotice('NOTICE_NOT_FOUND');
  if (isRefused(petition))
    return petition.refused.code === 'PETITION_NOT_FOUND' ? refuseNotice('NOTICE_NOT_FOUND') : petition;
  const notice = (await lockRow(ctx.tx, noticeTable, place.id)) as Notice;
  if (typeof which.expectedVersion === 'number' && which.expectedVersion !== notice.version)
    return refuse('VERSION_CONFLICT');
  return work(petition, notice);
}
