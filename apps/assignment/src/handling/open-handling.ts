import type { MatterClass, Route, Track } from '@redress/contracts';
import { type ActContext, insertRow, row, statement } from '@redress/service-kit';
import { startOwnClock } from '../due-list/own-clocks.js';
import { openTask } from '../task/keep-tasks.js';
import { clockMatter, handlingThing } from './handling.outgoing.js';
import { type Handling, handlingClock } from './handling.rules.js';
import { handlingTable } from './handling.table.js';

/** What the acceptance says. `unit`: in whose name it was accepted. */
export interface Accepted {
  matterId: string;
  class: MatterClass;
  track: Track;
  route: Route;
  acceptedOn: string;
  receivedOn: string;
  unit: string;
  requests: number;
  wall: readonly string[];
}

const wallOf = statement('select wall from first_contact where matter_id = $1');

/** An accepted matter is to be handled: its clock runs from the day of acceptance although no unit has it yet (2022 Regulations 34; flow row 6). */
export async function openHandling(ctx: ActContext, accepted: Accepted): Promise<void> {
  const { matterId, class: matterClass, track, route, acceptedOn, receivedOn, unit, requests } = accepted;
  // The wall of the rows here is never older than that of an event on its way.
  const known = (await row<{ wall: string[] }>(ctx.tx, wallOf, [matterId]))?.wall ?? [];
  const handling: Handling = {
    ...blank,
    recused: [],
    joined: [],
    organs: [],
    matterId,
    class: matterClass,
    track,
    route,
    requests,
    receivedOn,
    acceptedOn,
    acceptingUnit: unit,
    wall: [...new Set([...accepted.wall, ...known])].sort(),
  };
  await insertRow(ctx.tx, handlingTable, handling);
  ctx.journal.record(handlingThing(matterId), {
    act: 'openHandling',
    basis: '2022 Regulations 31, 34',
    data: { track, route, acceptedOn, requests },
  });
  const rule = handlingClock(track, route);
  // A suggestion is studied from its receipt on; every other answer is owed from the acceptance (domain 1.3).
  const start =
    rule === 'T21'
      ? { startEvent: 'receipt', startDay: receivedOn }
      : { startEvent: 'petition.accepted', startDay: acceptedOn };
  await startOwnClock(
    ctx,
    clockMatter(handling),
    rule ? { ...start, rule } : { ...start, rule: 'T11', notApplicable: 'STATUTORY_DUTY' },
  );
  await openTask(ctx, matterId, 'ASSIGN', unit);
}

const blank = {
  status: 'ACCEPTED',
  unit: null,
  handler: null,
  leaderInCharge: null,
  round: 1,
  extension: null,
  jurisdiction: null,
  wrongRoutings: 0,
  rating: null,
  mediationOpen: false,
  faultFound: false,
  closedReason: null,
  closedOn: null,
  closedFrom: null,
  reopenedOn: null,
  reopenedReason: null,
  settledOn: null,
  breachedOn: null,
  version: 1,
} as const satisfies Partial<Handling>;
