import type { ActContext } from '@redress/service-kit';
import { findOfficer } from './find-officer.query.js';

/** Whether an officer, or the officer's unit of today, must not know of a matter with this wall. */
export async function isWalledOfficer(ctx: ActContext, wall: readonly string[], code: string): Promise<boolean> {
  if (!wall.length) return false;
  const unit = (await findOfficer(ctx, code))?.unit;
  return (
    wall.includes(ctx.tools.wall.officer(code)) || (unit !== undefined && wall.includes(ctx.tools.wall.unit(unit)))
  );
}
