import { reportSealed } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, insertRow, outgoing } from '@redress/service-kit';
import { freeCode } from '../petition/free-code.js';
import { type Concerned, keepConcerned } from '../petition/wall-of.js';
import { type Report, reportTable } from './report.table.js';

type Given = 'id' | 'submissionId' | 'personId' | 'title' | 'body' | 'requests' | 'receivedAt' | 'wall';
type Origin = 'code' | 'letter' | 'parentId' | 'fromPetition';
export type SealedContent = Pick<Report, Given> &
  Partial<Pick<Report, Origin>> & {
    /** Who is known to be complained about, so that a later transfer in the directory is walled off too. */
    readonly concerned: readonly Concerned[];
  };

/** The stream of a report in intake. */
export const reportThing = (id: string) => ({ type: 'report', id });

/**
 * Seals a report about an officer (2022 Regulations 30(3), 46(5); flow row 3): it is never a petition, stands in no list, and only its id
 * leaves, on the restricted topic, with the tokens of those who must not know. The code looks like every other.
 */
export async function sealReport(ctx: ActContext, content: SealedContent): Promise<{ code: string }> {
  const {
    id,
    submissionId,
    personId,
    title,
    body,
    requests,
    receivedAt,
    wall,
    concerned,
    letter = null,
    parentId = null,
    fromPetition = null,
  } = content;
  const sealedOn = shanghaiDate(ctx.now);
  const code = content.code ?? (await freeCode(ctx, sealedOn));
  await insertRow(ctx.tx, reportTable, {
    id,
    code,
    submissionId,
    personId,
    title,
    body,
    requests,
    named: personId !== null,
    receivedAt,
    sealedAt: ctx.now,
    wall,
    version: 1,
    letter,
    parentId,
    fromPetition,
  });
  await keepConcerned(ctx, id, concerned);
  const thing = reportThing(id);
  ctx.journal.created(thing);
  ctx.journal.record(
    thing,
    { act: 'sealReport', basis: '2022 Regulations 30(3)', data: { sealedOn }, sealed: { text: body } },
    outgoing(reportSealed, id, wall, { reportId: id, sealedOn, named: personId !== null }),
  );
  return { code };
}
