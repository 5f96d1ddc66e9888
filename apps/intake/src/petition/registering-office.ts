import { type ActContext, PETITION_OFFICE, row, statement } from '@redress/service-kit';
import type { Concerned } from './wall-of.js';

const unitOf = statement('select unit from officer_copy where code = $1');
const officeOf = statement(`select 1 as one from unit_copy where code = $1 and active and kind <> 'SUPERIOR'`);

/** Whether something can be handed in there. The petition office takes petitions also before the directory has come. */
export const isOffice = async (ctx: ActContext, code: string): Promise<boolean> =>
  code === PETITION_OFFICE || (await row(ctx.tx, officeOf, [code])) !== null;

/** The unit that answers for a new matter: where it was handed in, else the petition office; never a unit that is complained about. */
export const officeFor = (
  ctx: ActContext,
  wanted: string | null | undefined,
  concerned: readonly Concerned[],
): Promise<string> => unitBesides(ctx, ctx.actor.unit ?? wanted ?? PETITION_OFFICE, concerned);

/** The unit itself, or the petition office where the unit or one of its officers is complained about. */
export async function unitBesides(ctx: ActContext, wanted: string, concerned: readonly Concerned[]): Promise<string> {
  for (const { kind, code } of concerned) {
    const unit = kind === 'unit' ? code : (await row<{ unit: string }>(ctx.tx, unitOf, [code]))?.unit;
    if (unit === wanted) return PETITION_OFFICE;
  }
  return wanted;
}
