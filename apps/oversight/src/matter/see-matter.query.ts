import { type Actor, reachOf, rows, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import { decideAccess, type MatterAction } from './matter.access.rules.js';
import type { Matter } from './matter.rules.js';
import { matterTable } from './matter.table.js';

type Db = { readonly tx: EntityManager; readonly actor: Actor };
const begins: readonly MatterAction[] = ['openSupervision'];
const find = statement(`
  select ${matterTable.list} from unnest($1::uuid[]) with ordinality as asked (id, no) left join matter on matter_id = id order by no`);

/** Matters as this actor may see them, in the order asked, with what the actor may do; null where one does not exist for the actor. */
async function see(ctx: Db, ids: readonly string[]) {
  const reach = await reachOf(ctx);
  const may = (matter: Matter, action: MatterAction) => decideAccess(ctx.actor, action, matter, reach).allow;
  const found = await rows<Matter>(ctx.tx, find, [ids]);
  return found.map((matter) =>
    matter.matterId !== null && may(matter, 'readMatter')
      ? { matter, acts: begins.filter((act) => may(matter, act)) }
      : null,
  );
}

/** Matters as this actor may see them, in the order asked; null where one does not exist for the actor. */
export const seeMatters = async (ctx: Db, ids: readonly string[]): Promise<(Matter | null)[]> =>
  (await see(ctx, ids)).map((seen) => seen?.matter ?? null);

/** What this caller may begin about each matter now; null where the matter does not exist for the caller. */
export const actsOfMatters = async (ctx: Db, ids: readonly string[]): Promise<(string[] | null)[]> =>
  (await see(ctx, ids)).map((seen) => seen?.acts ?? null);
