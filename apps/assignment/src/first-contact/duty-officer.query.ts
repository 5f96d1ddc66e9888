import type { ActContext } from '@redress/service-kit';
import { findUnit } from '../directory/find-officer.query.js';
import { isWalledOfficer } from '../directory/walled-officer.query.js';

export const PETITION_OFFICE = 'petition-office';

/** Who may not be named: the wall of the matter, and officers who were taken off it. */
export interface Barred {
  readonly wall: readonly string[];
  readonly officers: readonly string[];
}

/** The wanted officer, else the duty officer of the matter's unit, else that of the petition office: the first who may know of it; null when there is nobody. */
export async function whoAnswers(
  ctx: ActContext,
  unit: string,
  barred: Barred,
  wanted: string | null,
): Promise<string | null> {
  if (await may(ctx, barred, wanted)) return wanted;
  for (const code of [unit, PETITION_OFFICE]) {
    const onDuty = (await findUnit(ctx, code))?.dutyOfficer ?? null;
    if (await may(ctx, barred, onDuty)) return onDuty;
  }
  return null;
}

const may = async (ctx: ActContext, { wall, officers }: Barred, officer: string | null): Promise<boolean> =>
  officer !== null && !officers.includes(officer) && !(await isWalledOfficer(ctx, wall, officer));
