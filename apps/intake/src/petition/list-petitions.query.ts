import {
  callerFault,
  type Connection,
  type PageArgs,
  parseInput,
  type ReadContext,
  rows,
  statement,
  text,
} from '@redress/service-kit';
import { z } from 'zod';
import { accessParameters, accessPredicate, mayByRole } from './petition.access.rules.js';
import { type Petition, petitionActs, type PetitionStatus } from './petition.rules.js';
import { petitionTable } from './petition.table.js';
import { classInput } from './register-petition.input.js';
import { bigrams, isSearchable } from './search.rules.js';

const statuses = Object.keys(petitionActs) as PetitionStatus[];
const filterInput = z.strictObject({
  status: z.enum(statuses).nullish(),
  class: z.enum([...classInput.options, 'UNSCREENED']).nullish(),
  unit: text(64).nullish(),
  search: text(100).refine(isSearchable, 'must have at least two characters besides blanks and marks').nullish(),
});
export type PetitionListArgs = PageArgs & { filter?: unknown };

const page = statement(`
  select ${petitionTable.list} from petition p
   where ${accessPredicate(1)}
     and ($5::text is null or p.status = $5) and ($6::text is null or p.class = $6) and ($7::text is null or p.unit = $7)
     and ($8::text[] is null or (p.search @> $8 and position(lower($9) in lower(p.title || ' ' || p.body)) > 0))
     and ($10::timestamptz is null or (p.received_at, p.id) < ($10, $11::uuid))
   order by p.received_at desc, p.id desc limit $12`);

/** A page of the petitions this officer may know of, newest first: access and wall are part of the SQL, so no count or cursor betrays another. */
export async function listPetitions(ctx: ReadContext, args: PetitionListArgs): Promise<Connection<Petition>> {
  if (!mayByRole(ctx.actor, 'listPetitions')) throw callerFault('FORBIDDEN', 'this post has no list of petitions');
  const filter = parseInput(filterInput, args.filter ?? {}, 'filter');
  const scope = ['petitions', ctx.actor.id, filter];
  const { limit, key } = ctx.pager.open(args, scope);
  const found = await rows<Petition>(ctx.tx, page, [
    ...accessParameters(ctx.actor),
    filter.status ?? null,
    filter.class ?? null,
    filter.unit ?? null,
    filter.search ? bigrams(filter.search) : null,
    filter.search ?? null,
    key?.[0] ?? null,
    key?.[1] ?? null,
    limit + 1,
  ]);
  return ctx.pager.close(found, limit, scope, (petition) => [petition.receivedAt, petition.id]);
}
