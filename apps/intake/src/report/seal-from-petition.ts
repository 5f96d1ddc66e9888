import { type ActContext, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { forgetPetition } from '../petition/forget-petition.js';
import type { Petition } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import { voidPetition } from '../petition/void-petition.js';
import { listConcerned } from '../petition/wall-of.js';
import { sealReport } from './seal-report.js';

const repeats = statement(`select ${petitionTable.list} from petition where linked_to = $1 order by id for update`);
const receiptsFollow = statement('update receipt set matter_id = $2 where matter_id = $1');
/**
 * Makes a registered petition a sealed report, when screening finds that it is one or somebody marks it later (2022 Regulations 30(3); flow row 3).
 * The text moves, the petition is emptied and nobody reads it; other services hear that it was taken out of the register, and nothing says why.
 * The petitioner's receipt now opens the report; repeats that were linked to it are sealed with it. Returns the id of the report, new, so that no event joins the two.
 */
export async function sealPetition(ctx: ActContext, petition: Petition): Promise<string> {
  const { submissionId, personId, title, body, requests, receivedAt, wall } = petition;
  const id = uuidv7();
  await voidPetition(ctx, petition, {
    changes: { status: 'RESTRICTED_REPORT', personId: null, code: `-${petition.id}` },
  });
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
    concerned: await listConcerned(ctx, petition.id),
    fromPetition: petition.id,
  });
  await rows(ctx.tx, receiptsFollow, [petition.id, id]);
  await forgetPetition(ctx, petition.id);
  for (const repeat of await rows<Petition>(ctx.tx, repeats, [petition.id])) await sealPetition(ctx, repeat);
  return id;
}
