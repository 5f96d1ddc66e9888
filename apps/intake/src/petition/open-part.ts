import { type ActContext, firstCharacters, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { copyParties } from '../party/parties.js';
import { sealReport } from '../report/seal-report.js';
import { openPetition } from './open-petition.js';
import type { Petition } from './petition.rules.js';
import { unitBesides } from './registering-office.js';
import type { PlannedPart } from './split-submission.rules.js';
import { keepConcerned, listConcerned, wallOf } from './wall-of.js';

const samePerson = statement(`
  insert into person_index (petition_id, purpose, token) select $2, purpose, token from person_index where petition_id = $1 on conflict do nothing`);
const sameConcerned = statement(
  'insert into concerned (petition_id, kind, code) select $2, kind, code from concerned where petition_id = $1 on conflict do nothing',
);

/** Opens one part of a letter as a matter of its own with the same receipt day and the same wall; a report is sealed instead, and null is returned. */
export async function openPart(
  ctx: ActContext,
  letter: Petition,
  { part, requests, evidence }: PlannedPart,
): Promise<Petition | null> {
  const concerned = part.concerned ?? [];
  const wall = [...new Set([...letter.wall, ...(await wallOf(ctx, concerned))])].sort();
  const { submissionId, personId, receivedAt } = letter;
  const parts = { title: part.title ?? firstCharacters(part.text, 40), body: part.text, requests, wall };
  const parentId = letter.parentId ?? letter.id;
  const content = { id: uuidv7(), submissionId, personId, receivedAt, ...parts, parentId };
  if (part.class === 'REPORT') {
    const all = [...concerned, ...(await listConcerned(ctx, letter.id))];
    await sealReport(ctx, { ...content, letter: letter.body, concerned: all });
    return null;
  }
  const { channel, receivedOn, registeredBy, fromOrgan, identityUnclear, backlog } = letter;
  const unit = await unitBesides(ctx, letter.unit, concerned);
  const petition = await openPetition(
    ctx,
    {
      ...content,
      evidence,
      class: part.class,
      unit,
      channel,
      receivedOn,
      registeredBy,
      fromOrgan,
      identityUnclear,
      backlog,
    },
    'splitSubmission',
  );
  await rows(ctx.tx, samePerson, [letter.id, petition.id]);
  await rows(ctx.tx, sameConcerned, [letter.id, petition.id]);
  await copyParties(ctx, letter.id, petition.id);
  if (concerned.length) await keepConcerned(ctx, petition.id, concerned);
  return petition;
}
