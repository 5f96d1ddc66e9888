import { row, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';

const above = statement(`
  with recursive line as (
    select code, parent from unit_copy where code = $1
    union select u.code, u.parent from unit_copy u join line l on u.code = l.parent where u.kind <> 'SUPERIOR')
  select array_agg(code) as units from line`);

/** A unit and the units above it inside the bureau: the bureau is the handling unit in law, an organ above it is not (domain 1.8). */
export async function lineOf({ tx }: { tx: EntityManager }, unit: string): Promise<readonly string[]> {
  return (await row<{ units: string[] | null }>(tx, above, [unit]))?.units ?? [];
}
