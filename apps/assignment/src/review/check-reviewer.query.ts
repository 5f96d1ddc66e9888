import { row, rows, type ServiceTools, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import { type Conflict, type ConflictRefusal, findConflict } from '../assigning/conflict.rules.js';
import type { Handling } from '../handling/handling.rules.js';
import type { Review } from './review.rules.js';

const recorded = statement('select officer, ground from conflict where matter_id = $1');
/** Everybody of rows 13-18 in any round, and whoever had a hand in another stage or round of review. */
const hands = statement(`
  select coalesce(array_agg(distinct officer), '{}') as officers from (
    select unnest(array[handler, leader_in_charge, assigned_by]) as officer from assignment where matter_id = any($1::uuid[])
    union select unnest(array[drafted_by, reviewed_by, issued_by]) from opinion where matter_id = any($1::uuid[])
    union select unnest(array[taken_by, issued_by, excuse->>'decidedBy']) from review where matter_id = any($1::uuid[]) and (stage, round) <> ($2, $3::int)) e where officer is not null`);
type Db = { readonly tx: EntityManager; readonly tools: ServiceTools };

/** Why an officer may not review or re-review a matter, or null: nobody decides on the own work (domain 1.7, 3; 2022 Regulations 28(3)). */
export async function checkReviewer(
  ctx: Db,
  { matterId, joined, wall, recused, extension }: Handling,
  { stage, round, organ }: Pick<Review, 'stage' | 'round' | 'organ'>,
  officer: string,
): Promise<ConflictRefusal | null> {
  const conflicts = await rows<Conflict & Record<string, unknown>>(ctx.tx, recorded, [matterId]);
  const earlier =
    (await row<{ officers: string[] }>(ctx.tx, hands, [[matterId, ...joined], stage, round]))?.officers ?? [];
  const tokens = [ctx.tools.wall.officer(officer), ctx.tools.wall.unit(organ)];
  const by = extension ? [extension.by] : [];
  return findConflict({ officer, tokens, wall, conflicts, earlier: [...earlier, ...by], recused });
}
