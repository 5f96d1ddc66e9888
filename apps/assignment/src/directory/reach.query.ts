import { type Actor, row, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import { headsUnit } from '../handling/handling.access.rules.js';

const below = statement(`
  with recursive tree as (
    select code from unit_copy where code = $1
    union select u.code from unit_copy u join tree t on u.parent = t.code)
  select array_agg(code order by code) as units from tree`);
const above = statement(`
  with recursive line as (
    select code, parent from unit_copy where code = $1
    union select u.code, u.parent from unit_copy u join line l on u.code = l.parent)
  select array_agg(code) as units from line`);

/** The units at and below the one the actor heads; none for a post that heads nothing. */
export async function reachOf({ tx, actor }: { tx: EntityManager; actor: Actor }): Promise<readonly string[]> {
  if (actor.kind !== 'officer' || actor.unit === null || !headsUnit(actor)) return [];
  return (await row<{ units: string[] | null }>(tx, below, [actor.unit]))?.units ?? [];
}

/** A unit and the units above it. */
export async function lineOf({ tx }: { tx: EntityManager }, unit: string): Promise<readonly string[]> {
  return (await row<{ units: string[] | null }>(tx, above, [unit]))?.units ?? [];
}
