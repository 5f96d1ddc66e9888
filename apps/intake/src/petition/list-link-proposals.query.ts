import { callerFault, type Connection, type PageArgs, type ReadContext, rows, statement } from '@redress/service-kit';
import { seePetitions, type SeenPetition } from './find-petition.query.js';
import { accessParameters, accessPredicate, mayByRole } from './petition.access.rules.js';

interface Proposed {
  petition_id: string;
  first_id: string;
  ground: string;
  at: Date;
}
export interface LinkProposal {
  readonly petition: SeenPetition;
  readonly first: SeenPetition;
  readonly ground: string;
  readonly at: Date;
}

/** Both matters must exist for the viewer: a proposal to a hidden matter does not exist either. */
const page = statement(`
  select l.petition_id, l.first_id, l.ground, p.received_at as at from link_proposal l join petition p on p.id = l.petition_id
   where l.status = 'PROPOSED' and p.status in ('REGISTERED', 'SCREENED', 'ACCEPTED') and ${accessPredicate(1)}
     and exists (select from petition p where p.id = l.first_id and ${accessPredicate(1)})
     and ($5::timestamptz is null or (p.received_at, p.id, l.first_id) < ($5, $6::uuid, $7::uuid))
   order by p.received_at desc, p.id desc, l.first_id desc limit $8`);

/** Repeats that the machine proposes and nobody has decided on, newest first (flow row 4). */
export async function listLinkProposals(ctx: ReadContext, args: PageArgs): Promise<Connection<LinkProposal>> {
  if (!mayByRole(ctx.actor, 'linkPetitions')) throw callerFault('FORBIDDEN', 'this post has no list of proposed links');
  const scope = ['linkProposals', ctx.actor.id];
  const { limit, key } = ctx.pager.open(args, scope);
  const found = await rows<Proposed & Record<string, unknown>>(ctx.tx, page, [
    ...accessParameters(ctx.actor),
    key?.[0] ?? null,
    key?.[1] ?? null,
    key?.[2] ?? null,
    limit + 1,
  ]);
  return ctx.pager.close(await bothOf(ctx, found), limit, scope, ({ at, petition, first }) => [
    at,
    petition.id,
    first.id,
  ]);
}

async function bothOf(ctx: ReadContext, found: readonly Proposed[]): Promise<LinkProposal[]> {
  const seen = await seePetitions(
    ctx,
    found.flatMap(({ petition_id, first_id }) => [petition_id, first_id]),
  );
  return found.map(({ ground, at }, index) => ({
    ground,
    at,
    petition: seen[2 * index] as SeenPetition,
    first: seen[2 * index + 1] as SeenPetition,
  }));
}
