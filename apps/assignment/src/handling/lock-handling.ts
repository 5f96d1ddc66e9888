import {
  type ActContext,
  isRefused,
  lockRow,
  type Refused,
  refuse,
  row,
  statement,
  reachOf,
} from '@redress/service-kit';
import { decideAccess } from './handling.access.rules.js';
import { refuseHandling } from './handling.refusals.js';
import { type Handling, type HandlingAct, mayNow, wrongState } from './handling.rules.js';
import { handlingTable } from './handling.table.js';
import { snapshot } from './see-handlings.query.js';

export interface OnHandling {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

const contactOf = statement('select officer from first_contact where matter_id = $1 and ended_at is null');

/** Locks the handling an act is about, or says why the act may not be: it does not exist for the actor, the post may not, the state forbids it, somebody was faster. */
async function lockHandling(
  ctx: ActContext,
  { id, expectedVersion }: OnHandling,
  act: HandlingAct,
): Promise<Handling | Refused> {
  const handling = await lockRow(ctx.tx, handlingTable, id);
  if (!handling || handling.closedReason === 'VOIDED') return refuseHandling('HANDLING_NOT_FOUND');
  const seen = snapshot({
    ...handling,
    firstContact: (await row<{ officer: string | null }>(ctx.tx, contactOf, [id]))?.officer ?? null,
  });
  // About a head the next level decides, and that may be the organ above (T27).
  const reach = await reachOf(ctx, { fromAbove: act === 'decideRecusal' });
  // A counter takes a request for a matter that it may not read: the petitioner stands there with the opinion.
  if (!decideAccess(ctx.actor, act, seen, reach).allow)
    return decideAccess(ctx.actor, 'readHandling', seen, reach).allow
      ? refuseHandling('HANDLING_ACT_NOT_ALLOWED')
      : refuseHandling('HANDLING_NOT_FOUND');
  if (!mayNow(handling, act)) return refuseHandling(wrongState(handling, act), { status: handling.status });
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== handling.version)
    return refuse('VERSION_CONFLICT');
  return handling;
}

/** Locks a handling for an act, then does the work with it. */
export async function withHandling<R>(
  ctx: ActContext,
  given: OnHandling,
  act: HandlingAct,
  work: (handling: Handling) => Promise<R | Refused>,
): Promise<R | Refused> {
  const handling = await lockHandling(ctx, given, act);
  return isRefused(handling) ? handling : work(handling);
}
