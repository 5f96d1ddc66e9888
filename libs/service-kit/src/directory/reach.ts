import type { EntityManager } from 'typeorm';
import { headsUnit } from '../act/access.rules.js';
import type { Actor } from '../act/actor.js';
import { row, statement } from '../database/prepared.js';

/** An organ above the bureau decides on what is brought before it; it does not head the units that handle (domain 1.8). */
const below = statement(`
  with recursive tree as (
    select code from unit_copy where code = $1 and ($2::boolean or kind <> 'SUPERIOR')
    union select u.code from unit_copy u join tree t on u.parent = t.code)
  select array_agg(code order by code) as units from tree`);

/**
 * The units at and below the one the actor heads; none for a post that heads nothing, and none for the head of an organ above the bureau
 * unless it is asked `fromAbove`.
 */
export async function reachOf(
  { tx, actor }: { tx: EntityManager; actor: Actor },
  { fromAbove = false } = {},
): Promise<readonly string[]> {
  if (actor.kind !== 'officer' || actor.unit === null || !headsUnit(actor)) return [];
  return (await row<{ units: string[] | null }>(tx, below, [actor.unit, fromAbove]))?.units ?? [];
}
