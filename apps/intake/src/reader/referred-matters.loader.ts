import { type ReadContext, rows, statement } from '@redress/service-kit';
import type { SeenPetition } from '../petition/find-petition.query.js';
import { decideAccess, snapshot } from '../petition/petition.access.rules.js';
import { petitionTable } from '../petition/petition.table.js';

type Referred = SeenPetition & { agencies: string[]; text: string };

const find = statement(`
  select ${petitionTable.list}, body as text, array(select agency from agency_reader r where r.petition_id = petition.id) as agencies
    from petition where id = any($1::uuid[])`);

/** The matters that were referred to the agency that asks, in the order asked; null for every other caller and matter. */
export async function referredMatters(ctx: ReadContext, ids: readonly string[]): Promise<(Referred | null)[]> {
  if (ctx.actor.kind !== 'partner') return ids.map(() => null);
  const found = new Map((await rows<Referred>(ctx.tx, find, [ids])).map((petition) => [petition.id, petition]));
  return ids.map((id) => {
    const petition = found.get(id);
    return petition && decideAccess(ctx.actor, 'readText', snapshot(petition)).allow ? petition : null;
  });
}
