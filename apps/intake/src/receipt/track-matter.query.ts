import {
  type Actor,
  callerFault,
  type Clock,
  clocksOfMatters,
  type ReadContext,
  row,
  rows,
  statement,
} from '@redress/service-kit';
import type { CallBack } from '../call-back/call-back.rules.js';
import { callBacksOfPetitions } from '../call-back/call-backs.loader.js';
import type { Petition, Statement, Withdrawal } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import { matterOpenedBy } from './matter-opened-by.query.js';
import {
  listFileOpenings,
  listSubmissions,
  listTrackedNotices,
  type FileOpening,
  type TrackedNotice,
  type TrackedSubmission,
} from './tracked-parts.query.js';
import { type Stage, stageOf } from './tracking.rules.js';

/** What the holder of a receipt sees of the own matter. */
export interface Tracking {
  readonly code: string;
  readonly stage: Stage;
  readonly clocks: readonly Clock[];
  readonly parts: readonly Tracking[];
  readonly partSealed: boolean;
  readonly notices: readonly TrackedNotice[];
  readonly fileOpenings: readonly FileOpening[];
  readonly submissions: readonly TrackedSubmission[];
  readonly withdrawal: Withdrawal | null;
  readonly callBacks: readonly CallBack[];
  readonly statement: Statement | null;
}

const find = statement(`select ${petitionTable.list} from petition where id = $1`);
const partsOf = statement(`
  select ${petitionTable.list} from petition where parent_id = $1 and status not in ('VOIDED', 'RESTRICTED_REPORT') order by received_at, id`);
const sealedPart = statement(`
  select 1 from report r where r.parent_id = $1 or r.from_petition in (select id from petition where parent_id = $1) limit 1`);
const sealedCode = statement('select code from report where id = $1');
const answersOf = statement(`
  select kind, answer, case when served_on is null then 'QUEUED' else 'SERVED' end as status, queued_at as "queuedAt", served_on as "servedOn", proof
    from report_notice where report_id = $1 order by queued_at, id`);

/** The own matter of a petitioner's session: where it stands, every clock, every paper, and who opened the file (2022 Regulations 18, 21). */
export async function trackMatter(ctx: ReadContext): Promise<Tracking> {
  const matter = await matterOpenedBy(ctx, sessionMatter(ctx.actor), null);
  if (!matter) throw callerFault('NOT_FOUND', 'no such matter');
  const petition = await row<Petition>(ctx.tx, find, [matter.id]);
  return petition ? trackPetition(ctx, petition) : trackReport(ctx, matter.id);
}

function sessionMatter(actor: Actor): string {
  if (actor.kind === 'petitioner' && actor.matter) return actor.matter;
  throw callerFault('FORBIDDEN', 'open the matter with its receipt code first');
}

async function trackPetition(ctx: ReadContext, petition: Petition): Promise<Tracking> {
  const [own, parts, part] = await Promise.all([
    trackOne(ctx, petition),
    rows<Petition>(ctx.tx, partsOf, [petition.id]),
    row(ctx.tx, sealedPart, [petition.id]),
  ]);
  return { ...own, parts: await Promise.all(parts.map((child) => trackOne(ctx, child))), partSealed: part !== null };
}

async function trackOne(ctx: ReadContext, petition: Petition): Promise<Tracking> {
  const { id, code, withdrawal, statement } = petition;
  const [clocks = []] = await clocksOfMatters(ctx, [id]);
  const [[callBacks = []], notices, fileOpenings, submissions] = await Promise.all([
    callBacksOfPetitions(ctx, [id]),
    listTrackedNotices(ctx, id),
    listFileOpenings(ctx, id),
    listSubmissions(ctx, id),
  ]);
  return {
    ...nothing,
    code,
    stage: stageOf(petition),
    clocks,
    notices,
    fileOpenings,
    submissions,
    withdrawal,
    callBacks,
    statement,
  };
}

/** Of a report the reporter learns that it was received, is sealed, and lies with discipline; what discipline tells, and who opened the reporter's identity (2022 Regulations 30(3)). */
async function trackReport(ctx: ReadContext, id: string): Promise<Tracking> {
  const { code } = (await row<{ code: string }>(ctx.tx, sealedCode, [id])) as { code: string };
  const notices = await rows<TrackedNotice & Record<string, unknown>>(ctx.tx, answersOf, [id]);
  return { ...nothing, code, stage: 'SEALED', notices, fileOpenings: await listFileOpenings(ctx, id) };
}

const nothing = {
  clocks: [],
  parts: [],
  partSealed: false,
  notices: [],
  fileOpenings: [],
  submissions: [],
  withdrawal: null,
  callBacks: [],
  statement: null,
} as const;
