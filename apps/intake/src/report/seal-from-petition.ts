import { type ActContext, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import type { Petition } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import { voidPetition } from '../petition/void-petition.js';
import { sealReport } from './seal-report.js';

const repeats = statement(`select ${petitionTable.list} from petition where linked_to = $1 order by id for update`);
const receiptsFollow = statement('update receipt set matter_id = $2 where matter_id = $1');
/** What would still tell that there was a petition. */
const traces = [
  statement(`delete from notice where petition_id = $1 and status = 'QUEUED'`),
  statement('delete from link_proposal where petition_id = $1 or first_id = $1'),
  statement('delete from person_index where petition_id = $1'),
  statement('delete from reader where petition_id = $1'),
  statement('delete from party where petition_id = $1'),
];

/**
 * Makes a registered petition a sealed report, when screening finds that it is one or somebody marks it later (2022 Regulations 30(3); flow row 3).
 * The text moves, the petition is emptied and nobody reads it; other services hear that it was taken out of the register, and nothing says why.
 * The petitioner's receipt now opens the report; repeats that were linked to it are sealed with it. Returns the id of the report, new, so that no event joins the two.
 */
export async function sealPetition(ctx: ActContext, petition: Petition): Promise<string> {
  const { submissionId, personId, title, body, requests, receivedAt, wall } = petition;
  const id = uuidv7();
  await voidPetition(ctx, petition, { status: 'RESTRICTED_REPORT', personId: null, code: `-${petition.id}` });
  await sealReport(ctx, {
    id,
    code: petition.code,
    submissionId,
    personId,
    title,
    body,
    requests,
    receivedAt,
    wall,
    fromPetition: petition.id,
  });
  await rows(ctx.tx, receiptsFollow, [petition.id, id]);
  for (const forget of traces) await rows(ctx.tx, forget, [petition.id]);
  for (const repeat of await rows<Petition>(ctx.tx, repeats, [petition.id])) await sealPetition(ctx, repeat);
  return id;
}
