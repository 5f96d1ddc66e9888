import type { MatterClass } from '@redress/contracts';
import { type ActContext, insertRow, row, statement } from '@redress/service-kit';
import { firstContactTable } from './first-contact.table.js';

export interface OpenFirstContact { matterId: string; unit: string; registeredBy: string | null; class: MatterClass; wall: readonly string[] }

const dutyOfficer = statement('select duty_officer from unit where code = $1');

/** Gives a new matter its one responsible person: who registered it, or for the web the duty officer of the unit (flow row 1). */
export async function openFirstContact(ctx: ActContext, { matterId, unit, registeredBy, class: matterClass, wall }: OpenFirstContact): Promise<void> {
  const duty = registeredBy ?? (await row<{ duty_officer: string | null }>(ctx.tx, dutyOfficer, [unit]))?.duty_officer ?? null;
  const officer = duty && wall.includes(ctx.tools.wall.officer(duty)) ? null : duty;
  await insertRow(ctx.tx, firstContactTable, { matterId, officer, unit, openedAt: ctx.now, endedAt: null, endedBy: null, class: matterClass, wall: [...wall], version: 1 });
  ctx.journal.record({ type: 'handling', id: matterId }, { act: 'openFirstContact', basis: 'D: first-contact responsibility', data: { officer, unit } });
}
