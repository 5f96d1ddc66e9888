import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionRegistered } from '@redress/contracts';
import { type ActContext, insertRow } from '@redress/service-kit';
import { matterThing } from '../matter/matter.outgoing.js';
import { matterTable } from '../matter/matter.table.js';

/** Who answers for a matter that names no unit. */
const OFFICE = 'petition-office';

/** A matter was registered: from now on it is known here, with its wall. */
export async function onPetitionRegistered(ctx: ActContext, { key: matterId, payload, wall }: Envelope): Promise<void> {
  const { class: given, unit } = payload as PayloadOf<typeof petitionRegistered>;
  await insertRow(ctx.tx, matterTable, {
    matterId,
    class: given,
    unit: unit ?? OFFICE,
    status: 'OPEN',
    handler: null,
    leaderInCharge: null,
    recused: [],
    routings: 0,
    wrongRoutings: 0,
    routedTo: null,
    objectedUnit: null,
    wall: [...wall],
    version: 1,
  });
  ctx.journal.record(matterThing(matterId), { act: 'openMatter', basis: 'D: what other services said of a matter' });
}
