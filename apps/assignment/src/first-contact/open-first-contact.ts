import type { MatterClass } from '@redress/contracts';
import { type ActContext, insertRow, PETITION_OFFICE } from '@redress/service-kit';
import { openTask } from '../task/keep-tasks.js';
import { whoAnswers } from './duty-officer.query.js';
import { firstContactTable } from './first-contact.table.js';

export interface OpenFirstContact {
  matterId: string;
  unit: string;
  registeredBy: string | null;
  class: MatterClass;
  wall: readonly string[];
}

/** Gives a new matter its one responsible person: who registered it, or for the web the duty officer of the unit (flow row 1). */
export async function openFirstContact(
  ctx: ActContext,
  { matterId, unit, registeredBy, class: matterClass, wall }: OpenFirstContact,
): Promise<void> {
  const officer = await whoAnswers(ctx, unit, { wall, officers: [] }, registeredBy);
  await insertRow(ctx.tx, firstContactTable, {
    matterId,
    officer,
    unit,
    openedAt: ctx.now,
    endedAt: null,
    endedBy: null,
    class: matterClass,
    nobodySince: officer ? null : ctx.now,
    awaitsNotice: false,
    awaitsAgency: false,
    wall: [...wall],
    version: 1,
  });
  if (!officer) await openTask(ctx, matterId, 'NAME_FIRST_CONTACT', PETITION_OFFICE);
  ctx.journal.record(
    { type: 'handling', id: matterId },
    { act: 'openFirstContact', basis: 'D: first-contact responsibility', data: { officer, unit } },
  );
}
