import { type ReadContext, rows, statement } from '@redress/service-kit';
import { type Notice, noticeTable } from './notice.table.js';

const find = statement(
  `select ${noticeTable.list} from notice where petition_id = any($1::uuid[]) and ($2::boolean or person_id is null) order by queued_at, id`,
);

/** The papers of petitions, for one request: a paper is read through its petition, which decided who may see it; papers to another party are not the petitioner's. */
export async function noticesByPetition(ctx: ReadContext, ids: readonly string[]): Promise<Notice[][]> {
  const byPetition = new Map<string, Notice[]>(ids.map((id) => [id, []]));
  for (const notice of await rows<Notice>(ctx.tx, find, [ids, ctx.actor.kind !== 'petitioner']))
    byPetition.get(notice.petitionId)?.push(notice);
  return ids.map((id) => byPetition.get(id) ?? []);
}
