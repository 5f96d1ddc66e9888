import type { NoticeKind, Proof } from '@redress/contracts';
import type { ReportNotice } from '../report/report-notice.table.js';
import { type ReadContext, rows, statement } from '@redress/service-kit';

export interface TrackedNotice {
  readonly kind: NoticeKind | ReportNotice['kind'];
  readonly status: string;
  readonly queuedAt: Date;
  readonly servedOn: string | null;
  readonly proof: Proof | null;
}
export interface FileOpening {
  readonly role: string;
  readonly unit: string | null;
  readonly purpose: string;
  readonly at: Date;
}
export interface TrackedSubmission {
  readonly code: string;
  readonly channel: string;
  readonly receivedOn: string;
  readonly office: string;
}
type Db = Pick<ReadContext, 'tx'>;

/** The matter itself and the repeats that were linked to it. */
const WITH_REPEATS = 'select $1::uuid union all select id from petition where linked_to = $1';
/** And the petition that a report was before it was sealed. */
const AND_BEFORE = `${WITH_REPEATS} union all select from_petition from report where id = $1 and from_petition is not null`;
const noticesOf = statement(`
  select kind, status, queued_at as "queuedAt", served_on as "servedOn", proof from notice where petition_id in (${WITH_REPEATS}) order by queued_at, id`);
const openingsOf = statement(
  `select role, unit, purpose, at from identity_access where petition_id in (${AND_BEFORE}) order by at, id`,
);
const submissionsOf = statement(`
  select p.code, s.channel, s.received_on as "receivedOn", s.office from petition p join submission s on s.id = p.submission_id
   where p.id = $1 or p.linked_to = $1 order by s.received_at, p.id`);

/** Every paper to the petitioner, queued or served. */
export const listTrackedNotices = (ctx: Db, id: string) =>
  rows<TrackedNotice & Record<string, unknown>>(ctx.tx, noticesOf, [id]);

/** Who opened the petitioner's identity: role, unit, purpose and time, never the officer (security.md 3). */
export const listFileOpenings = (ctx: Db, id: string) =>
  rows<FileOpening & Record<string, unknown>>(ctx.tx, openingsOf, [id]);

/** Every letter and visit that belongs to the matter, the first one first. */
export const listSubmissions = (ctx: Db, id: string) =>
  rows<TrackedSubmission & Record<string, unknown>>(ctx.tx, submissionsOf, [id]);
