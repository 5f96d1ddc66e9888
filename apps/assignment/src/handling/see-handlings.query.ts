import { type Actor, rows, statement, reachOf } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import { decideAccess, type HandlingAction, type HandlingSnapshot } from './handling.access.rules.js';
import { answeringUnit, type Handling } from './handling.rules.js';
import { handlingTable } from './handling.table.js';

/** A handling with what the access rules need besides: the officer of first contact. */
export type SeenHandling = Handling & { firstContact: string | null };

const find = statement(`
  select ${handlingTable.list}, (select c.officer from first_contact c where c.matter_id = handling.matter_id and c.ended_at is null) as "firstContact"
    from handling where matter_id = any($1::uuid[])`);

/** Handlings by matter as this actor may see them, in the order asked; null where one does not exist for the actor. A voided matter exists for nobody. */
export async function seeHandlings(
  ctx: { tx: EntityManager; actor: Actor },
  ids: readonly string[],
  action: HandlingAction = 'readHandling',
): Promise<(SeenHandling | null)[]> {
  const reach = await reachOf(ctx);
  const found = new Map(
    (await rows<SeenHandling>(ctx.tx, find, [ids])).map((handling) => [handling.matterId, handling]),
  );
  return ids.map((id) => {
    const handling = found.get(id);
    return handling &&
      handling.closedReason !== 'VOIDED' &&
      decideAccess(ctx.actor, action, snapshot(handling), reach).allow
      ? handling
      : null;
  });
}

/** What the access rules need to know of a handling. */
export const snapshot = (handling: Handling & { firstContact?: string | null }): HandlingSnapshot => ({
  matterId: handling.matterId,
  handler: handling.handler,
  leaderInCharge: handling.leaderInCharge,
  unit: answeringUnit(handling),
  firstContact: handling.firstContact ?? null,
  recused: handling.recused,
  organs: handling.organs,
  wall: handling.wall,
});
