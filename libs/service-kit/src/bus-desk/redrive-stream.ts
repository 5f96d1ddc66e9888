import type { ActContext } from '../act/act.js';
import { hasRole } from '../act/actor.js';
import type { Refused } from '../act/refusal.js';
import type { RedriveStream } from './bus-desk.input.js';
import { refuseBusAct } from './bus-desk.refusals.js';
import { firstParked } from './parked-streams.js';

/** Orders that the parked events of a stream are worked off; the work follows the commit, each event in a transaction of its own. */
export async function redriveStream(ctx: ActContext, { stream }: RedriveStream): Promise<{ stream: string } | Refused> {
  if (!hasRole(ctx.actor, 'operator')) return refuseBusAct('BUS_ACT_NOT_ALLOWED');
  const parked = await firstParked(ctx, ctx.tools.service, stream);
  if (!parked) return refuseBusAct('PARKED_STREAM_NOT_FOUND');
  ctx.journal.record(parked.thing, {
    act: 'redriveStream',
    basis: 'D: a stream is worked off when its fault is repaired',
    data: { stream, from: parked.messageId },
  });
  return { stream };
}
