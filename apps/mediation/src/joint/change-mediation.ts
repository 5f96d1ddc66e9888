import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type OutgoingEvent, updateRow } from '@redress/service-kit';
import { matterThing } from '../matter/matter.outgoing.js';
import type { Matter } from '../matter/matter.rules.js';
import type { LockedMediation } from './lock-mediation.js';
import type { Mediation } from './mediation.rules.js';
import { mediationTable } from './mediation.table.js';

/** What happens to a mediation: on what basis, what changes in its row, and the event that tells others. */
export interface MediationChange {
  readonly act: string;
  readonly basis: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly words?: string;
  readonly changes?: Partial<Mediation>;
  readonly event?: (matter: Matter, mediation: Mediation, on: string) => OutgoingEvent;
}

/** Changes a mediation and writes what was done. Words of the parties are kept as a commitment in history and stand in no event. */
export async function changeMediation(
  ctx: ActContext,
  { matter, mediation }: Pick<LockedMediation, 'matter' | 'mediation'>,
  { act, basis, data, words, changes = {}, event }: MediationChange,
): Promise<Mediation> {
  const changed = await updateRow(ctx.tx, mediationTable, mediation.id, changes);
  const on = shanghaiDate(ctx.now);
  ctx.journal.record(
    matterThing(matter.matterId),
    {
      act,
      basis,
      data: { mediationId: mediation.id, level: changed.level, on, ...data },
      ...(words && { sealed: { words } }),
    },
    ...(event ? [event(matter, changed, on)] : []),
  );
  return changed;
}
