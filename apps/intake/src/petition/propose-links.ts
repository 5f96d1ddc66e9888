import { type ActContext, rows, statement } from '@redress/service-kit';
import type { Petition } from './petition.rules.js';
import { likeness } from './search.rules.js';

/** From this share of common bigrams on a link is proposed; a person decides (D, domain 1.5). */
const ALIKE = 0.5;

const earlier = statement(`
  select distinct p.id, p.search from person_index i join petition p on p.id = i.petition_id
   where i.purpose = 'same-person' and i.token = any($1::bytea[]) and p.id <> $2 and p.status not in ('VOIDED', 'RESTRICTED_REPORT') and p.linked_to is null
   order by p.id limit 20`);
const propose = statement(
  `insert into link_proposal (petition_id, first_id, ground) select $1, unnest($2::uuid[]), 'SAME_PERSON_LIKE_TEXT' on conflict do nothing`,
);

/** Proposes links to earlier matters of the same person with a like text. Both stay registered until an officer confirms (flow row 4). */
export async function proposeLinks(ctx: ActContext, petition: Petition, tokens: readonly Buffer[]): Promise<void> {
  if (!tokens.length) return;
  const found = await rows<{ id: string; search: string[] }>(ctx.tx, earlier, [tokens, petition.id]);
  const alike = found.filter((other) => likeness(petition.search, other.search) >= ALIKE).map((other) => other.id);
  if (alike.length) await rows(ctx.tx, propose, [petition.id, alike]);
}
