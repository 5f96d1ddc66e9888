import type { EntityManager } from 'typeorm';
import type { Actor } from '../act/actor.js';
import type { Wall } from '../act/wall.js';
import { row, rows, statement } from '../database/prepared.js';

/** Who reads a sealed report: our own discipline, or that of the organ above. */
export type ReportLevel = 'DISCIPLINE' | 'NEXT_LEVEL';

const own = statement(`select code from unit_copy where kind in ('BUREAU', 'DISCIPLINE')`);
const levels = statement(`
  select u.kind = 'DISCIPLINE' as here, exists (select from unit_copy d where d.kind = 'DISCIPLINE' and d.reviewed_by = u.code) as above
    from unit_copy u where u.code = $1 and u.active`);

/**
 * The level a report belongs to. One about the head of the bureau or about discipline itself goes straight to the next level: nobody reads what is said
 * of the own superior or colleague (Rules on handling reports 2020, 15; domain T25).
 */
export async function levelOfReport(
  { tx, tools }: { readonly tx: EntityManager; readonly tools: { readonly wall: Wall } },
  tokens: readonly string[],
): Promise<ReportLevel> {
  const units = await rows<{ code: string }>(tx, own, []);
  return units.some(({ code }) => tokens.includes(tools.wall.unit(code))) ? 'NEXT_LEVEL' : 'DISCIPLINE';
}

/** The level of reports an officer reads; null for everybody who is not with discipline, here or above. */
export async function levelOfReader({ tx, actor }: { tx: EntityManager; actor: Actor }): Promise<ReportLevel | null> {
  if (actor.kind !== 'officer' || actor.unit === null || !actor.roles.includes('oversight')) return null;
  const unit = await row<{ here: boolean; above: boolean }>(tx, levels, [actor.unit]);
  if (unit?.here) return 'DISCIPLINE';
  return unit?.above ? 'NEXT_LEVEL' : null;
}
