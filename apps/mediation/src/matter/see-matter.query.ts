import { type Actor, rows, statement, reachOf } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import { decideAccess, type MatterAction } from './matter.access.rules.js';
import type { Matter } from './matter.rules.js';
import { matterTable } from './matter.table.js';

const find = statement(`select ${matterTable.list} from matter where matter_id = any($1::uuid[])`);

/** Matters as this actor may see them, in the order asked; null where one does not exist for the actor. */
export async function seeMatters(
  ctx: { tx: EntityManager; actor: Actor },
  ids: readonly string[],
): Promise<(Matter | null)[]> {
  const reach = await reachOf(ctx);
  const found = new Map((await rows<Matter>(ctx.tx, find, [ids])).map((matter) => [matter.matterId, matter]));
  return ids.map((id) => {
    const matter = found.get(id);
    return matter && decideAccess(ctx.actor, 'readMatter', matter, reach).allow ? matter : null;
  });
}

/** What this caller may begin about each matter now; null where the matter does not exist for the caller. */
export async function actsOfMatters(
  ctx: { tx: EntityManager; actor: Actor },
  ids: readonly string[],
): Promise<(string[] | null)[]> {
  const reach = await reachOf(ctx);
  const acts: readonly MatterAction[] = ['offerReferral', 'proposeMediation'];
  return (await seeMatters(ctx, ids)).map(
    (matter) => matter && acts.filter((act) => decideAccess(ctx.actor, act, matter, reach).allow),
  );
}
