import { v7 as uuidv7 } from 'uuid';
import type { ActContext } from '../act/act.js';
import { hasRole } from '../act/actor.js';
import type { Refused } from '../act/refusal.js';
import { row, statement } from '../database/prepared.js';
import type { RepublishEvents } from './bus-desk.input.js';
import { refuseBusAct } from './bus-desk.refusals.js';

const kept = statement(`select $1::timestamptz >= clock_timestamp() - interval '30 days' as kept`);

/** Orders that what has left since an instant is sent again, for a bus that lost records. Consumers that had an event take no notice of it. */
export async function republishEvents(ctx: ActContext, input: RepublishEvents): Promise<{ from: Date } | Refused> {
  if (!hasRole(ctx.actor, 'operator')) return refuseBusAct('BUS_ACT_NOT_ALLOWED');
  const from = new Date(input.from);
  if (!(await row<{ kept: boolean }>(ctx.tx, kept, [from]))?.kept) return refuseBusAct('REPUBLISH_TOO_OLD');
  ctx.journal.record(
    { type: 'republish', id: uuidv7() },
    { act: 'republishEvents', basis: 'D: a bus may lose what it acknowledged', data: { from: from.toISOString() } },
  );
  return { from };
}
