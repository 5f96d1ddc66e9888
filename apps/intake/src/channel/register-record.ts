import { shanghaiDate, startOfDay } from '@redress/deadlines';
import { type ActContext, endClocks, insertRow } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { identityUnclear, isSomebody, keepPersons, type PersonInput } from '../person/keep-person.js';
import { openPetition } from '../petition/open-petition.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import { type Submission, submissionTable } from '../petition/petition.table.js';
import { officeFor } from '../petition/registering-office.js';
import { proposeLinks } from '../petition/propose-links.js';
import type { ImportPetitions } from './import-petitions.input.js';
import { importKey, type ReadableRecord } from './import-record.rules.js';

export type Batch = Pick<ImportPetitions, 'source' | 'kind'> & { readonly batchId: string };
type NewRecord = ReadableRecord & { readonly petitioner: PersonInput | null };

/**
 * Registers one record of a file. Its day of receipt is the file's. A backlog letter had its receipt before this register existed, so no clock of
 * receiving runs on it; a new one has all of them, and is late in registering when it lay about. Nobody gets a receipt code until somebody asks.
 */
export async function registerRecord(ctx: ActContext, batch: Batch, record: NewRecord): Promise<Petition> {
  const submission = await keepImported(ctx, batch, record);
  const id = uuidv7();
  const { petitioner, title, body, receivedOn, earlierAnswer } = record;
  const { personIds, tokens } = await keepPersons(ctx, id, isSomebody(petitioner) ? [petitioner] : []);
  const petition = await openPetition(
    ctx,
    {
      id,
      submissionId: submission.id,
      class: 'UNSCREENED',
      unit: submission.office,
      channel: 'IMPORT',
      receivedAt: submission.receivedAt,
      receivedOn,
      registeredBy: ctx.actor.id,
      personId: personIds[0] ?? null,
      identityUnclear: identityUnclear(petitioner),
      title,
      body,
      requests: [{ no: 1, text: title }],
      wall: [],
      backlog: batch.kind === 'BACKLOG',
      earlierAnswer,
    },
    'importPetitions',
  );
  await endClocks(ctx, petitionThing(id), ['T01'], { cause: 'importPetitions' });
  await proposeLinks(ctx, petition, tokens);
  return petition;
}

async function keepImported(ctx: ActContext, batch: Batch, { key, receivedOn }: NewRecord): Promise<Submission> {
  const submission: Submission = {
    id: uuidv7(),
    channel: 'IMPORT',
    receivedOn,
    receivedAt: receivedOn === shanghaiDate(ctx.now) ? ctx.now : startOfDay(receivedOn),
    office: await officeFor(ctx, null, []),
    takenBy: ctx.actor.id,
    fromOrgan: null,
    evidence: [],
    batchId: batch.batchId,
    importKey: importKey(batch.source, key),
  };
  await insertRow(ctx.tx, submissionTable, submission);
  return submission;
}
