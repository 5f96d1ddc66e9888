import { v7 as uuidv7 } from 'uuid';
import type { ActContext } from '../act/act.js';
import { hasRole } from '../act/actor.js';
import type { Refused } from '../act/refusal.js';
import { row, statement } from '../database/prepared.js';
import { insertRow } from '../database/table.js';
import type { RequestSkip } from './bus-desk.input.js';
import { refuseBusAct } from './bus-desk.refusals.js';
import { firstParked } from './parked-streams.js';
import { type SkipRequest, skipTable } from './skip-request.table.js';

const open = statement(
  `select 1 as found from skip_request where consumer = $1 and message_id = $2 and confirmed_by is null`,
);

/** Asks to leave the first parked event of a stream out for ever. Nothing happens until another operator confirms. */
export async function requestSkip(ctx: ActContext, input: RequestSkip): Promise<SkipRequest | Refused> {
  if (!hasRole(ctx.actor, 'operator')) return refuseBusAct('BUS_ACT_NOT_ALLOWED');
  const consumer = ctx.tools.service;
  const parked = await firstParked(ctx, consumer, input.stream);
  if (!parked) return refuseBusAct('PARKED_STREAM_NOT_FOUND');
  if (parked.messageId !== input.messageId) return refuseBusAct('SKIP_NOT_FIRST', { first: parked.messageId });
  if (await row(ctx.tx, open, [consumer, input.messageId])) return refuseBusAct('SKIP_ASKED_ALREADY');
  const { stream, messageId, reason } = input;
  const asked = { id: uuidv7(), consumer, stream, messageId, reason, askedBy: ctx.actor.id, askedAt: ctx.now };
  const request: SkipRequest = { ...asked, confirmedBy: null, confirmedAt: null };
  await insertRow(ctx.tx, skipTable, request);
  ctx.journal.record(parked.thing, {
    act: 'requestSkip',
    basis: 'D: an event is left out for a reason only',
    data: { stream, messageId, request: request.id },
    sealed: { reason },
  });
  return request;
}
