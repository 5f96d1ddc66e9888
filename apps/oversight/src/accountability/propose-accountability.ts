import {
  type ActContext,
  isRefused,
  levelOfReader,
  lockRow,
  reachOf,
  type Refused,
  row,
  statement,
} from '@redress/service-kit';
import { decideAccess } from '../matter/matter.access.rules.js';
import { matterTable } from '../matter/matter.table.js';
import { decideReport } from '../report/report.access.rules.js';
import { reportTable } from '../report/report.table.js';
import { supervisionTable } from '../supervision/supervision.table.js';
import { mayByRole } from './accountability.access.rules.js';
import type { ProposeAccountability } from './accountability.input.js';
import { refuseAccountability } from './accountability.refusals.js';
import type { Accountability } from './accountability.rules.js';
import { isProposed, openFile, type Proposal } from './open-file.js';

type Source = Pick<Proposal, 'matterId' | 'supervisionId' | 'reportId' | 'wall'> & { readonly unit: string | null };

const holder = statement(`
  select u.code as unit from unit_copy u left join officer_copy o on o.code = $2 where u.code = coalesce(o.unit, $1) and ($2::text is null or o.code is not null)
     and ($1::text is null or u.code = $1)`);

/** Discipline proposes that a unit or a duty holder answers for a fault (2022 Regulations 42-46; flow row 44). A petition that exists is never one. */
export async function proposeAccountability(
  ctx: ActContext,
  input: ProposeAccountability,
): Promise<Accountability | Refused> {
  const source = await sourceOf(ctx, input);
  if (isRefused(source)) return source;
  if (!mayByRole(ctx.actor, 'proposeAccountability')) return refuseAccountability('ACCOUNTABILITY_ACT_NOT_ALLOWED');
  const officer = input.officer ?? null;
  const named = input.unit ?? (officer ? null : source.unit);
  const found = await row<{ unit: string }>(ctx.tx, holder, [named, officer]);
  if (!found) return refuseAccountability('ACCOUNTABILITY_NOBODY');
  const { ground, words } = input;
  const proposal = { ...source, unit: found.unit, officer, ground, proposal: words };
  return (await isProposed(ctx, proposal))
    ? refuseAccountability('ACCOUNTABILITY_OPEN_ALREADY')
    : openFile(ctx, proposal);
}

/** What it comes from, as far as it exists for the actor. */
async function sourceOf(
  ctx: ActContext,
  { petition, supervision, report }: ProposeAccountability,
): Promise<Source | Refused> {
  if (report) return fromReport(ctx, report);
  const order = supervision ? await lockRow(ctx.tx, supervisionTable, supervision) : null;
  const matter = await lockRow(ctx.tx, matterTable, order?.matterId ?? petition ?? supervision ?? '');
  if (!matter || !decideAccess(ctx.actor, 'readMatter', matter, await reachOf(ctx)).allow)
    return refuseAccountability('ACCOUNTABILITY_NOT_FOUND');
  const { matterId, wall } = matter;
  return { matterId, wall, unit: order?.unit ?? matter.unit, supervisionId: order?.id ?? null, reportId: null };
}

async function fromReport(ctx: ActContext, id: string): Promise<Source | Refused> {
  const report = await lockRow(ctx.tx, reportTable, id);
  if (!report || !decideReport(ctx.actor, report, await levelOfReader(ctx)).allow)
    return refuseAccountability('ACCOUNTABILITY_NOT_FOUND');
  if (report.conclusion !== 'SUBSTANTIATED' && report.conclusion !== 'PARTLY_SUBSTANTIATED')
    return refuseAccountability('ACCOUNTABILITY_NOT_SUBSTANTIATED');
  return { matterId: null, wall: report.wall, unit: null, supervisionId: null, reportId: id };
}
