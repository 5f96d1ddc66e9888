import { type Actor, type ReadContext, rows, statement } from '@redress/service-kit';
import { type FirstContact, firstContactTable } from './first-contact.table.js';

const find = statement(`
  select ${firstContactTable.list} from first_contact
   where matter_id = any($1::uuid[]) and not (wall && $2::text[]) and ended_by is distinct from 'petition.voided'
     and not exists (select from handling h where h.matter_id = first_contact.matter_id and $3::text = any(h.recused))`);

/** First contacts by matter, as this viewer may see them: officers of the county, and the petitioner of the own matter. */
export async function firstContactsByMatter(
  ctx: ReadContext,
  ids: readonly string[],
): Promise<(FirstContact | null)[]> {
  const open = ids.filter((id) => maySee(ctx.actor, id));
  const found = new Map(
    (await rows<FirstContact>(ctx.tx, find, [open, ctx.actor.wall, ctx.actor.id])).map((contact) => [
      contact.matterId,
      contact,
    ]),
  );
  return ids.map((id) => found.get(id) ?? null);
}

const maySee = (actor: Actor, id: string) =>
  (actor.kind === 'officer' && actor.unit !== null) || (actor.kind === 'petitioner' && actor.matter === id);
