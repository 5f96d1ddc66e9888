import { type ReadContext, reachOf } from '@redress/service-kit';
import { decideAccess } from './handling.access.rules.js';
import { handlingActs, type HandlingAct, mayNow } from './handling.rules.js';
import { type SeenHandling, snapshot } from './see-handlings.query.js';

/** What this caller may do with the handling now: the state table narrowed by the access rules. */
export async function allowedActs(ctx: ReadContext, handling: SeenHandling): Promise<string[]> {
  const reach = await reachOf(ctx);
  const acts: readonly HandlingAct[] = handlingActs[handling.status];
  return acts.filter((act) => mayNow(handling, act) && decideAccess(ctx.actor, act, snapshot(handling), reach).allow);
}
