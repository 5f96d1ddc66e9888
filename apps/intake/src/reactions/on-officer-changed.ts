import type { Envelope } from '@redress/bus';
import type { officerChanged, PayloadOf } from '@redress/contracts';
import { type ActContext, rows, statement } from '@redress/service-kit';
import type { Petition } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import { listConcerned, wallOf } from '../petition/wall-of.js';
import { wallPetition } from '../petition/wall-petition.js';

/** Matters that complain about the officer, or about the unit the officer heads; their own columns only. */
const touched = statement(`
  select ${petitionTable.list} from petition
   where status not in ('VOIDED', 'RESTRICTED_REPORT')
     and id in (select petition_id from concerned where (kind = 'officer' and code = $1) or (kind = 'unit' and code = $2)) order by id for update`);

/**
 * The directory moved an officer: matters about that officer are walled off from the new unit and superior too (flow row 5a).
 * The kit keeps its copy of the directory first: its reactions are bound before those of a service.
 */
export async function onOfficerChanged(ctx: ActContext, event: Envelope): Promise<void> {
  const { code, unit } = event.payload as PayloadOf<typeof officerChanged>;
  for (const petition of await rows<Petition>(ctx.tx, touched, [code, unit])) {
    const concerned = await listConcerned(ctx, petition.id);
    const wall = await wallOf(ctx, concerned);
    if (wall.some((token) => !petition.wall.includes(token)))
      await wallPetition(ctx, petition, { act: 'wallAgain', concerned });
  }
}
