import { type ReadContext, rows, statement } from '@redress/service-kit';
import { seeHandlings } from '../handling/see-handlings.query.js';
import { isInternal, type Opinion } from './opinion.rules.js';
import { opinionTable } from './opinion.table.js';

const find = statement(
  `select ${opinionTable.list} from opinion where matter_id = any($1::uuid[]) and status <> 'DISCARDED' order by round desc`,
);

/**
 * The opinion of each matter in its last round, as this viewer may read it: the petitioner once it is served, officers who may see the matter
 * once it is issued, drafts only those who work on them or watch over them.
 */
export async function opinionsByMatter(ctx: ReadContext, ids: readonly string[]): Promise<(Opinion | null)[]> {
  const seen = new Set((await seeHandlings(ctx, ids)).flatMap((handling) => (handling ? [handling.matterId] : [])));
  const drafts = new Set(
    (await seeHandlings(ctx, ids, 'readDraft')).flatMap((handling) => (handling ? [handling.matterId] : [])),
  );
  const found = await rows<Opinion & Record<string, unknown>>(ctx.tx, find, [[...seen]]);
  return ids.map((id) => {
    const opinion = found.find(({ matterId }) => matterId === id);
    return opinion && mayRead(ctx, opinion, drafts.has(id)) ? opinion : null;
  });
}

function mayRead({ actor }: ReadContext, opinion: Opinion, drafts: boolean): boolean {
  if (actor.kind === 'petitioner') return opinion.status === 'SERVED';
  return !isInternal(opinion) || drafts;
}
