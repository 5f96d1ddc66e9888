import { type ActContext, row, statement } from '@redress/service-kit';
import type { Concerned } from './wall-of.js';

const PETITION_OFFICE = 'petition-office';
const unitOf = statement('select unit from officer_copy where code = $1');

/** The unit that answers for a new matter: where it was handed in, else the petition office; never a unit that is complained about. */
export async function officeFor(ctx: ActContext, wanted: string | null | undefined, concerned: readonly Concerned[]): Promise<string> {
  const office = ctx.actor.unit ?? wanted ?? PETITION_OFFICE;
  for (const { kind, code } of concerned) {
    const unit = kind === 'unit' ? code : (await row<{ unit: string }>(ctx.tx, unitOf, [code]))?.unit;
    if (unit === office) return PETITION_OFFICE;
  }
  return office;
}
