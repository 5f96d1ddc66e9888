import type { ActContext } from '@redress/service-kit';
import { findOfficer, headOf } from '../directory/find-officer.query.js';
import type { Handling } from '../handling/handling.rules.js';
import { deciderOf } from './recusal.rules.js';

/** Who decides about an officer of a matter, by the directory of today; null when it names nobody. */
export async function findDecider(ctx: ActContext, { wall }: Handling, code: string): Promise<string | null> {
  const officer = await findOfficer(ctx, code);
  const headCode = officer && (await headOf(ctx, officer.unit));
  const head = headCode ? await findOfficer(ctx, headCode) : null;
  return officer && deciderOf(officer, head, head !== null && wall.includes(ctx.tools.wall.officer(head.code)));
}
