import { type ActContext, lockRow, reachOf, type Refused, refuse, row, rows, statement } from '@redress/service-kit';
import { decideAccess } from '../matter/matter.access.rules.js';
import type { Matter } from '../matter/matter.rules.js';
import { matterTable } from '../matter/matter.table.js';
import type { OnMediation } from './mediation.input.js';
import { refuseMediationAct } from './mediation.refusals.js';
import { mayNow, type Mediation, type MediationAct, type MediationParty } from './mediation.rules.js';
import { mediationPartyTable, mediationTable } from './mediation.table.js';

/** A mediation under way with its matter, both rows locked, the matter first; and who the dispute is between. */
export interface LockedMediation {
  readonly matter: Matter;
  readonly mediation: Mediation;
  readonly parties: readonly MediationParty[];
}

const matterOf = statement('select matter_id as id from mediation where id = $1');
const live = statement(`select id from mediation where matter_id = $1 and status = any($2) order by id`);
const partiesOf = statement(
  `select ${mediationPartyTable.list} from mediation_party where mediation_id = $1 order by no`,
);

/** Locks a mediation and its matter; null when there is none. */
export async function lockMediation(ctx: ActContext, id: string): Promise<LockedMediation | null> {
  const known = await row<{ id: string }>(ctx.tx, matterOf, [id]);
  const matter = known && (await lockRow(ctx.tx, matterTable, known.id));
  const mediation = matter && (await lockRow(ctx.tx, mediationTable, id));
  if (!matter || !mediation) return null;
  return { matter, mediation, parties: await rows<MediationParty>(ctx.tx, partiesOf, [id]) };
}

/** The mediations of a matter in these states, locked. */
export async function lockLive(
  ctx: ActContext,
  matterId: string,
  statuses: readonly Mediation['status'][],
): Promise<LockedMediation[]> {
  const found = await rows<{ id: string }>(ctx.tx, live, [matterId, statuses]);
  const locked: LockedMediation[] = [];
  for (const { id } of found) locked.push((await lockMediation(ctx, id)) as LockedMediation);
  return locked;
}

/** Locks a mediation for an act and does the work, or says why not: it does not exist for the actor, the post may not, the state forbids it, somebody was faster. */
export async function withMediation<R>(
  ctx: ActContext,
  { id, expectedVersion }: OnMediation,
  act: MediationAct,
  work: (locked: LockedMediation) => Promise<R | Refused>,
): Promise<R | Refused> {
  const locked = await lockMediation(ctx, id);
  if (!locked) return refuseMediationAct('MEDIATION_NOT_FOUND');
  const { matter, mediation } = locked;
  const seen = { ...matter, members: officersAt(mediation) };
  const reach = await reachOf(ctx);
  if (!decideAccess(ctx.actor, 'readMediation', seen, reach).allow) return refuseMediationAct('MEDIATION_NOT_FOUND');
  if (!decideAccess(ctx.actor, act, seen, reach).allow) return refuseMediationAct('MEDIATION_ACT_NOT_ALLOWED');
  if (!mayNow(mediation, act)) return refuseMediationAct('MEDIATION_WRONG_STATE', { status: mediation.status });
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== mediation.version)
    return refuse('VERSION_CONFLICT');
  return work(locked);
}

/** The officers who sit at the table. */
export const officersAt = ({ members }: Pick<Mediation, 'members'>): string[] =>
  members.filter(({ kind }) => kind === 'OFFICER').map(({ code }) => code);

/** The other parties who are persons: each gets a paper of its own. */
export const personsOf = (parties: readonly MediationParty[]): string[] =>
  parties.flatMap(({ personId }) => personId ?? []);
