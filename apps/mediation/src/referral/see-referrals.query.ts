import { decodeId } from '@redress/proof';
import {
  type Actor,
  callerFault,
  type Connection,
  type PageArgs,
  parseInput,
  type ReadContext,
  rows,
  statement,
  reachOf,
} from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { accessParameters, accessPredicate, agencyOf, decideAccess, mayByRole } from '../matter/matter.access.rules.js';
import type { Matter } from '../matter/matter.rules.js';
import { seeMatters } from '../matter/see-matter.query.js';
import { type Referral, referralActs, type ReferralAct, type ReferralStatus } from './referral.rules.js';
import { referralTable } from './referral.table.js';

/** A referral with what the access rules need of its matter. */
export type SeenReferral = Referral & { readonly matter: Matter };
type Db = { readonly tx: EntityManager; readonly actor: Actor };

const columns = referralTable.list.replace(/(^|, )/g, '$1r.');
const matterRow = `jsonb_build_object('matterId', m.matter_id, 'unit', m.unit, 'status', m.status, 'registeredBy', m.registered_by, 'handler', m.handler,
  'leaderInCharge', m.leader_in_charge, 'recused', m.recused, 'wall', m.wall) as matter`;
const byId = statement(
  `select ${columns}, ${matterRow} from referral r join matter m using (matter_id) where r.id = any($1::uuid[])`,
);
const byMatter = statement(`select ${columns} from referral r where r.matter_id = any($1::uuid[]) order by r.id`);
const page = statement(`
  select ${columns}, ${matterRow} from referral r join matter m using (matter_id)
   where ${accessPredicate(1)} and ($6::text is null or r.status = $6) and ($7::uuid is null or r.id < $7::uuid)
   order by r.id desc limit $8`);

/** One referral by its API id; null for what does not exist for the caller, whatever the reason. */
export async function findReferral(ctx: ReadContext, { id }: { id: string }): Promise<SeenReferral | null> {
  const uuid = decodeId('referral', id);
  if (!uuid) throw callerFault('BAD_USER_INPUT', 'id: is not the id of a referral', ['id']);
  const reach = await reachOf(ctx);
  const [found] = await rows<SeenReferral>(ctx.tx, byId, [[uuid]]);
  if (!found) return null;
  const seen = { ...found.matter, agency: found.agency };
  return decideAccess(ctx.actor, 'readMatter', seen, reach).allow ? found : null;
}

/** The referrals of each matter, oldest first; null where the matter does not exist for the caller. */
export async function referralsByMatter(ctx: Db, ids: readonly string[]): Promise<(SeenReferral[] | null)[]> {
  const matters = await seeMatters(ctx, ids);
  const found = await rows<Referral>(ctx.tx, byMatter, [ids]);
  return matters.map(
    (matter) =>
      matter &&
      found.filter(({ matterId }) => matterId === matter.matterId).map((referral) => ({ ...referral, matter })),
  );
}

const statuses = Object.keys(referralActs) as ReferralStatus[];
const filterInput = z.strictObject({ status: z.enum(statuses).nullish() });
export type ReferralListArgs = PageArgs & { filter?: unknown };

/** A page of referrals, newest first: an agency's own, or those of the matters an officer may know of. Access and wall are part of the SQL. */
export async function listReferrals(ctx: ReadContext, args: ReferralListArgs): Promise<Connection<SeenReferral>> {
  if (!agencyOf(ctx.actor) && !mayByRole(ctx.actor, 'listReferrals'))
    throw callerFault('FORBIDDEN', 'this post has no referrals');
  const filter = parseInput(filterInput, args.filter ?? {}, 'filter');
  const scope = ['referrals', ctx.actor.id, filter];
  const { limit, key } = ctx.pager.open(args, scope);
  const found = await rows<SeenReferral>(ctx.tx, page, [
    ...accessParameters(ctx.actor, await reachOf(ctx)),
    filter.status ?? null,
    key?.[0] ?? null,
    limit + 1,
  ]);
  return ctx.pager.close(found, limit, scope, ({ id }) => [id]);
}

/** What this caller may do with the referral now: the state table narrowed by the access rules. */
export async function allowedActs(ctx: Db, referral: Referral & { readonly matter?: Matter }): Promise<string[]> {
  const matter = referral.matter ?? (await rows<SeenReferral>(ctx.tx, byId, [[referral.id]]))[0]?.matter;
  const reach = await reachOf(ctx);
  const acts: readonly ReferralAct[] = referralActs[referral.status];
  return matter
    ? acts.filter((act) => decideAccess(ctx.actor, act, { ...matter, agency: referral.agency }, reach).allow)
    : [];
}

/** What stands inside the house: an agency gets no id of a matter with which it could ask for more. */
export const notForAgencies = async <T>({ actor }: Db, value: T): Promise<T | null> =>
  actor.kind === 'partner' ? null : value;
