import type { ActContext } from '@redress/service-kit';
import { findUnit } from '../directory/find-officer.query.js';

export const PETITION_OFFICE = 'petition-office';

/** The wanted officer who may know of the matter, else the duty officer of its unit, else that of the petition office; null when there is nobody. */
export async function whoAnswers(ctx: ActContext, unit: string, wall: readonly string[], wanted: string | null): Promise<string | null> {
  const may = (officer: string | null | undefined): officer is string => Boolean(officer && !wall.includes(ctx.tools.wall.officer(officer)));
  if (may(wanted)) return wanted;
  for (const code of [unit, PETITION_OFFICE]) {
    const onDuty = (await findUnit(ctx, code))?.dutyOfficer;
    if (may(onDuty)) return onDuty;
  }
  return null;
}
