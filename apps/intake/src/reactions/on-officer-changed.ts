import type { Envelope } from '@redress/bus';
import type { officerChanged, PayloadOf } from '@redress/contracts';
import { type ActContext, rows, statement } from '@redress/service-kit';
import type { Petition } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import { listConcerned, wallOf } from '../petition/wall-of.js';
import { type Report, reportTable } from '../report/report.table.js';
import { wallReport } from '../report/wall-report.js';
import { wallPetition } from '../petition/wall-petition.js';

const about = `(select petition_id from concerned where (kind = 'officer' and code = $1) or (kind = 'unit' and code = $2))`;
const reported = statement(`select ${reportTable.list} from report where id in ${about} order by id for update`);
/** Matters that complain about the officer, or about the unit the officer heads; their own columns only. */
const touched = statement(`
  select ${petitionTable.list} from petition
   where status not in ('VOIDED', 'RESTRICTED_REPORT')
     and id in ${about} order by id for update`);

/**
 * The directory moved an officer: matters about that officer are walled off from the new unit and superior too (flow row 5a).
 * The kit keeps its copy of the directory first: its reactions are bound before those of a service.
 */
export async function onOfficerChanged(ctx: ActContext, event: Envelope): Promise<void> {
  const { code, unit } = event.payload as PayloadOf<typeof officerChanged>;
  for (const report of await rows<Report>(ctx.tx, reported, [code, unit]))
    if (await isBehind(ctx, report)) await wallReport(ctx, report, { act: 'wallAgain', concerned: [] });
  for (const petition of await rows<Petition>(ctx.tx, touched, [code, unit])) {
    if (await isBehind(ctx, petition))
      await wallPetition(ctx, petition, { act: 'wallAgain', concerned: await listConcerned(ctx, petition.id) });
  }
}

/** Whether somebody around those who are concerned does not stand on the wall yet. */
async function isBehind(ctx: ActContext, { id, wall }: { readonly id: string; readonly wall: readonly string[] }) {
  const around = await wallOf(ctx, await listConcerned(ctx, id));
  return around.some((token) => !wall.includes(token));
}
