import type { ActContext } from '../act/act.js';
import { hasRole } from '../act/actor.js';
import type { Refused } from '../act/refusal.js';
import { lockRow, updateRow } from '../database/table.js';
import type { ConfirmSkip } from './bus-desk.input.js';
import { refuseBusAct } from './bus-desk.refusals.js';
import { firstParked } from './parked-streams.js';
import { type SkipRequest, skipTable } from './skip-request.table.js';

/** Confirms what another operator asked for: the event is left out after the commit. Both stand in the history of the matter. */
export async function confirmSkip(ctx: ActContext, { id }: ConfirmSkip): Promise<SkipRequest | Refused> {
  if (!hasRole(ctx.actor, 'operator')) return refuseBusAct('BUS_ACT_NOT_ALLOWED');
  const request = await lockRow(ctx.tx, skipTable, id);
  const parked = request && (await firstParked(ctx, request.consumer, request.stream));
  if (!parked || request.confirmedBy || parked.messageId !== request.messageId) return refuseBusAct('SKIP_NOT_FOUND');
  if (request.askedBy === ctx.actor.id) return refuseBusAct('SKIP_SAME_PERSON');
  ctx.journal.record(parked.thing, {
    act: 'confirmSkip',
    basis: 'D: two persons answer for an event that is left out',
    data: { stream: request.stream, messageId: request.messageId, request: id, askedBy: request.askedBy },
  });
  return updateRow(ctx.tx, skipTable, id, { confirmedBy: ctx.actor.id, confirmedAt: ctx.now });
}
