import { reportSealed } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { newMatterCode } from '@redress/proof';
import { type ActContext, defineTable, insertRow, outgoing } from '@redress/service-kit';
import type { NumberedRequest } from '../petition/petition.rules.js';

interface Report {
  id: string;
  code: string;
  submissionId: string;
  personId: string | null;
  title: string;
  body: string;
  requests: NumberedRequest[];
  named: boolean;
  receivedAt: Date;
  sealedAt: Date;
  wall: string[];
  version: number;
}
const reportTable = defineTable<Report>('report', {
  id: 'uuid', code: 'text', submissionId: 'uuid', personId: 'uuid', title: 'text', body: 'text', requests: 'jsonb', named: 'boolean', receivedAt: 'timestamptz',
  sealedAt: 'timestamptz', wall: 'text[]', version: 'int',
});
export type SealedContent = Pick<Report, 'id' | 'submissionId' | 'personId' | 'title' | 'body' | 'requests' | 'receivedAt' | 'wall'>;

/**
 * Seals a report about an officer (2022 Regulations 30(3), 46(5); flow row 3): it is never a petition, stands in no list, and only its id
 * leaves, on the restricted topic. The code looks like every other.
 */
export async function sealReport(ctx: ActContext, content: SealedContent): Promise<{ code: string }> {
  const { id, submissionId, personId, title, body, requests, receivedAt, wall } = content;
  const day = shanghaiDate(ctx.now);
  const code = newMatterCode(Number(day.slice(0, 4)));
  await insertRow(ctx.tx, reportTable, { id, code, submissionId, personId, title, body, requests, named: personId !== null, receivedAt, sealedAt: ctx.now, wall, version: 1 });
  const thing = { type: 'report', id };
  ctx.journal.created(thing);
  ctx.journal.record(thing, { act: 'sealReport', basis: '2022 Regulations 30(3)', data: { sealedOn: day }, sealed: { text: body } }, outgoing(reportSealed, id, [], { reportId: id, sealedOn: day }));
  return { code };
}
