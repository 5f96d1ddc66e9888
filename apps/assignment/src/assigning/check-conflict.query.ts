import { row, rows, type ServiceTools, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import type { Handling } from '../handling/handling.rules.js';
import { type Conflict, type ConflictRefusal, findConflict } from './conflict.rules.js';

const recorded = statement('select officer, ground from conflict where matter_id = $1');
const decided = statement(`
  select coalesce(array_agg(distinct officer), '{}') as officers from (
    select unnest(array[reviewed_by, issued_by]) as officer from opinion where matter_id = $1 and round = $2 and $4 and status <> 'DISCARDED'
    union select unnest(array[drafted_by, reviewed_by, issued_by]) from opinion where matter_id = $1 and round < $2
    union select unnest(array[drafted_by, reviewed_by, issued_by]) from opinion where matter_id = any($3::uuid[])) e where officer is not null`);
type Db = { readonly tx: EntityManager; readonly tools: ServiceTools };

/**
 * Checks one officer of a unit against a matter: runs before access is given (domain 1.7, 3; P2). `newHand`: the officer comes to the matter
 * now, so whoever reviewed or signed in this round is of an earlier stage too; `sameStage`: the officer reviews or signs in this round.
 */
export async function checkConflict(
  ctx: Db,
  handling: Handling,
  officer: string,
  unit: string,
  as: 'newHand' | 'sameStage' = 'newHand',
): Promise<ConflictRefusal | null> {
  const conflicts = await rows<Conflict & Record<string, unknown>>(ctx.tx, recorded, [handling.matterId]);
  const earlier = await row<{ officers: string[] }>(ctx.tx, decided, [
    handling.matterId,
    handling.round,
    handling.joined,
    as === 'newHand',
  ]);
  const tokens = [ctx.tools.wall.officer(officer), ctx.tools.wall.unit(unit)];
  return findConflict({
    officer,
    tokens,
    wall: handling.wall,
    conflicts,
    earlier: earlier?.officers ?? [],
    recused: handling.recused,
  });
}
