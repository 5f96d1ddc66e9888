import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { mayByRole } from '../petition/petition.access.rules.js';
import { refusePetition } from '../petition/petition.refusals.js';
import type { ImportPetitions, ImportRecord } from './import-petitions.input.js';
import { importKey, readRecord, type RecordFault } from './import-record.rules.js';
import { type Batch, registerRecord } from './register-record.js';

/** What became of one record. A rejected one says why; one that was there already names its matter. */
export interface ImportOutcome {
  readonly key: string;
  readonly outcome: 'IMPORTED' | 'ALREADY_THERE' | 'REJECTED';
  readonly code: RecordFault | null;
  readonly remark: string | null;
  readonly matter: { readonly id: string; readonly code: string } | null;
}
export interface ImportedBatch {
  readonly batchId: string;
  readonly imported: number;
  readonly alreadyThere: number;
  readonly rejected: number;
  readonly outcomes: readonly ImportOutcome[];
}

const knownOf = statement(`
  select s.import_key as key, p.id, p.code from submission s join petition p on p.submission_id = s.id and p.parent_id is null where s.import_key = any($1)`);
/** Two imports of one file at once: the second waits and finds everything there. */
const oneImport = statement('select pg_advisory_xact_lock(7300011, hashtext($1))');

/**
 * Imports one batch of records, whole or not at all, each record a matter of its own (flow row 1). The key of a record makes it the same
 * record in every file and after every interruption: importing it again adds nothing. Faulty records are named and left out.
 */
export async function importPetitions(ctx: ActContext, input: ImportPetitions): Promise<ImportedBatch | Refused> {
  if (!mayByRole(ctx.actor, 'importPetitions')) return refusePetition('IMPORT_NOT_ALLOWED');
  await rows(ctx.tx, oneImport, [input.source]);
  const known = await knownRecords(ctx, input);
  const seen = new Set<string>();
  const outcomes: ImportOutcome[] = [];
  const batch = { ...input, batchId: input.batchId ?? uuidv7() };
  for (const record of input.records) outcomes.push(await importRecord(ctx, batch, record, { known, seen }));
  const count = (outcome: ImportOutcome['outcome']) => outcomes.filter((record) => record.outcome === outcome).length;
  return {
    batchId: batch.batchId,
    imported: count('IMPORTED'),
    alreadyThere: count('ALREADY_THERE'),
    rejected: count('REJECTED'),
    outcomes,
  };
}

type Known = ReadonlyMap<string, { id: string; code: string }>;

async function knownRecords(ctx: ActContext, { source, records }: ImportPetitions): Promise<Known> {
  const keys = records.flatMap(({ key }) => (key ? [importKey(source, key.normalize('NFC').trim())] : []));
  return new Map(
    (await rows<{ key: string; id: string; code: string }>(ctx.tx, knownOf, [keys])).map(({ key, id, code }) => [
      key,
      { id, code },
    ]),
  );
}

async function importRecord(
  ctx: ActContext,
  input: Batch,
  record: ImportRecord,
  { known, seen }: { known: Known; seen: Set<string> },
): Promise<ImportOutcome> {
  const read = readRecord(record, input.kind, shanghaiDate(ctx.now), seen);
  if ('fault' in read)
    return { key: record.key ?? '', outcome: 'REJECTED', code: read.fault, remark: null, matter: null };
  const { key, remark } = read.ok;
  seen.add(key);
  const there = known.get(importKey(input.source, key));
  if (there) return { key, outcome: 'ALREADY_THERE', code: null, remark, matter: there };
  const { id, code } = await registerRecord(ctx, input, { ...read.ok, petitioner: record.petitioner ?? null });
  return { key, outcome: 'IMPORTED', code: null, remark, matter: { id, code } };
}
