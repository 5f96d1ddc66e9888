import { type Actor, reachOf, type ReadContext, rows, statement } from '@redress/service-kit';
import { decideAccess, type MatterAction } from '../matter/matter.access.rules.js';
import type { Matter } from '../matter/matter.rules.js';
import { matterTable } from '../matter/matter.table.js';
import { officersAt } from './lock-mediation.js';
import { type Mediation, mediationActs, type MediationAct } from './mediation.rules.js';
import { mediationTable } from './mediation.table.js';

type Db = Pick<ReadContext, 'tx'> & { readonly actor: Actor };

const byMatter = statement(
  `select ${mediationTable.list} from mediation where matter_id = any($1::uuid[]) order by id`,
);
const matters = statement(`select ${matterTable.list} from matter where matter_id = any($1::uuid[])`);

/** The mediations of each matter, oldest first, as this caller may see them; null where the matter does not exist for the caller. */
export async function mediationsByMatter(ctx: Db, ids: readonly string[]): Promise<(Mediation[] | null)[]> {
  const found = await rows<Mediation>(ctx.tx, byMatter, [ids]);
  const may = await access(ctx, ids);
  return ids.map((id) => {
    const own = found.filter((mediation) => mediation.matterId === id);
    const members = own.flatMap(officersAt);
    if (!may(id, 'readMediation', members)) return null;
    return own.filter((mediation) => may(id, 'readMediation', officersAt(mediation)));
  });
}

/** What this caller may do with each mediation now: the state table narrowed by the access rules. */
export async function allowedActs(ctx: Db, mediation: Mediation): Promise<string[]> {
  const may = await access(ctx, [mediation.matterId]);
  const acts: readonly MediationAct[] = mediationActs[mediation.status];
  return acts.filter((act) => may(mediation.matterId, act, officersAt(mediation)));
}

/** Whether this caller reads what was said at the table: who sits there, and the petitioner; nobody else in the house. */
export async function mayReadProposals(ctx: Db, mediation: Mediation): Promise<boolean> {
  const may = await access(ctx, [mediation.matterId]);
  return may(mediation.matterId, 'readProposals', officersAt(mediation));
}

async function access(ctx: Db, ids: readonly string[]) {
  const reach = await reachOf(ctx);
  const known = new Map((await rows<Matter>(ctx.tx, matters, [ids])).map((matter) => [matter.matterId, matter]));
  return (id: string, action: MatterAction, members: readonly string[]): boolean => {
    const matter = known.get(id);
    return matter !== undefined && decideAccess(ctx.actor, action, { ...matter, members }, reach).allow;
  };
}
