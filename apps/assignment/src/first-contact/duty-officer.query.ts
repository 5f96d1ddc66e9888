import { type ActContext, PETITION_OFFICE } from '@redress/service-kit';
import { findUnit, leaders } from '../directory/find-officer.query.js';
import { isWalledOfficer } from '../directory/walled-officer.query.js';

/** Who may not be named: the wall of the matter, and officers who were taken off it. */
export interface Barred {
  readonly wall: readonly string[];
  readonly officers: readonly string[];
}

/**
 * The wanted officer, else the duty officer of the matter's unit, else that of the petition office, else, where that office itself is
 * complained about, a leader in its place: the first who may know of it; null when there is nobody.
 */
export async function whoAnswers(
  ctx: ActContext,
  unit: string,
  barred: Barred,
  wanted: string | null,
): Promise<string | null> {
  if (await may(ctx, barred, wanted)) return wanted;
  for (const onDuty of await inTurn(ctx, unit, barred)) if (await may(ctx, barred, onDuty)) return onDuty;
  return null;
}

async function inTurn(ctx: ActContext, unit: string, { wall }: Barred): Promise<(string | null)[]> {
  const units = [await findUnit(ctx, unit), await findUnit(ctx, PETITION_OFFICE)];
  const office = wall.includes(ctx.tools.wall.unit(PETITION_OFFICE));
  return [...units.map((found) => found?.dutyOfficer ?? null), ...(office ? await leaders(ctx) : [])];
}

const may = async (ctx: ActContext, { wall, officers }: Barred, officer: string | null): Promise<boolean> =>
  officer !== null && !officers.includes(officer) && !(await isWalledOfficer(ctx, wall, officer));
