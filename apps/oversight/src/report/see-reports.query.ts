import { decodeId } from '@redress/proof';
import {
  callerFault,
  type Clock,
  type Connection,
  levelOfReader,
  type PageArgs,
  parseInput,
  type ReadContext,
  rows,
  statement,
} from '@redress/service-kit';
import { z } from 'zod';
import { reportParameters, reportPredicate } from './report.access.rules.js';
import { refuseNow, type Report, reportActs, type ReportAct, type ReportStatus } from './report.rules.js';
import { reportTable } from './report.table.js';

const columns = reportTable.list;
const find = statement(`select ${columns} from report r where ${reportPredicate(1)} and r.id = $3`);
const page = statement(`
  select ${columns} from report r
   where ${reportPredicate(1)} and ($3::text is null or r.status = $3) and ($4::uuid is null or r.id > $4::uuid) order by r.id limit $5`);
const clocks = statement('select * from clock where matter_id = any($1::uuid[]) order by start_day, id');

/** One report by its API id; null for everybody who may not know of it. */
export async function findReport(ctx: ReadContext, { id }: { id: string }): Promise<Report | null> {
  const uuid = decodeId('report', id);
  if (!uuid) throw callerFault('BAD_USER_INPUT', 'id: is not the id of a report', ['id']);
  const [found] = await rows<Report>(ctx.tx, find, [...reportParameters(ctx.actor, await levelOfReader(ctx)), uuid]);
  return found ?? null;
}

const filterInput = z.strictObject({ status: z.enum(Object.keys(reportActs) as ReportStatus[]).nullish() });
export type ReportListArgs = PageArgs & { filter?: unknown };

/** The reports of the caller's level, oldest first; for everybody else there are none. Access and wall are part of the SQL. */
export async function listReports(ctx: ReadContext, args: ReportListArgs): Promise<Connection<Report>> {
  const level = await levelOfReader(ctx);
  if (!level) throw callerFault('FORBIDDEN', 'reports are for discipline alone');
  const filter = parseInput(filterInput, args.filter ?? {}, 'filter');
  const scope = ['reports', ctx.actor.id, filter];
  const { limit, key } = ctx.pager.open(args, scope);
  const given = [...reportParameters(ctx.actor, level), filter.status ?? null, key?.[0] ?? null, limit + 1];
  return ctx.pager.close(await rows<Report>(ctx.tx, page, given), limit, scope, ({ id }) => [id]);
}

/** The clocks of reports, read through the report, which decided who may see it. */
export async function clocksOfReports(ctx: ReadContext, ids: readonly string[]): Promise<Clock[][]> {
  const found = await rows<Clock>(ctx.tx, clocks, [ids]);
  return ids.map((id) => found.filter(({ matter_id: matter }) => matter === id));
}

/** What may be done with a report now; whoever reads it may do it. */
export const actsOf = (report: Report): ReportAct[] =>
  reportActs[report.status].filter((act) => refuseNow(report, act) === null);
