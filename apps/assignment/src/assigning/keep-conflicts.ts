import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, rows, statement } from '@redress/service-kit';
import { handlingThing } from '../handling/handling.outgoing.js';
import type { Handling } from '../handling/handling.rules.js';
import type { Conflict } from './conflict.rules.js';

const keep = statement(`
  insert into conflict (matter_id, officer, ground, recorded_by, recorded_on)
  select $1, officer, ground, $3, $4 from jsonb_to_recordset($2::jsonb) as t(officer text, ground text) on conflict do nothing`);

/** Keeps who may not handle a matter. What was recorded stays recorded: a conflict is not taken back to make an assignment pass. */
export async function keepConflicts(
  ctx: ActContext,
  { matterId }: Handling,
  act: string,
  found: readonly Conflict[],
  reasons?: string | null,
): Promise<void> {
  const on = shanghaiDate(ctx.now);
  await rows(ctx.tx, keep, [matterId, JSON.stringify(found), ctx.actor.id, on]);
  const data = { conflicts: found.map(({ officer, ground }) => ({ officer, ground })), on };
  ctx.journal.record(handlingThing(matterId), {
    act,
    basis: '2022 Regulations 28(3)',
    data,
    ...(reasons && { sealed: { reasons } }),
  });
}
