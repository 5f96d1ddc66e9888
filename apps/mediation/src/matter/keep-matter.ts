import { NotYet } from '@redress/bus';
import { type ActContext, insertRow, lockRow, rows, statement, updateRow } from '@redress/service-kit';
import type { Matter } from './matter.rules.js';
import { matterThing } from './matter.outgoing.js';
import { matterTable } from './matter.table.js';

export type NewMatter = Pick<Matter, 'matterId' | 'class' | 'unit' | 'registeredBy' | 'wall'>;

/** A matter was registered: from now on it is known here. */
export async function openMatter(ctx: ActContext, matter: NewMatter): Promise<void> {
  await insertRow(ctx.tx, matterTable, {
    ...matter,
    status: 'OPEN',
    handler: null,
    leaderInCharge: null,
    litigationRelated: false,
    dueDate: null,
    recused: [],
    version: 1,
  });
  ctx.journal.record(matterThing(matter.matterId), {
    act: 'openMatter',
    basis: 'D: what other services said of a matter',
    data: { unit: matter.unit },
  });
}

/** The matter, locked. Another producer's news may come before that of the registration: then it waits its turn (flow.md 1). */
export async function knownMatter(ctx: ActContext, matterId: string): Promise<Matter> {
  const matter = await lockRow(ctx.tx, matterTable, matterId);
  if (!matter) throw new NotYet();
  return matter;
}

/** Keeps what another service said of a matter. */
export async function changeMatter(ctx: ActContext, matterId: string, changes: Partial<Matter>): Promise<Matter> {
  await knownMatter(ctx, matterId);
  return updateRow(ctx.tx, matterTable, matterId, changes);
}

const recuse = statement(
  'update matter set recused = array(select distinct unnest(recused || $2::text)) where matter_id = $1',
);

/** An officer's recusal was granted: that officer sees the matter here no more either. */
export async function recuseOfficer(ctx: ActContext, matterId: string, officer: string): Promise<void> {
  await knownMatter(ctx, matterId);
  await rows(ctx.tx, recuse, [matterId, officer]);
}
