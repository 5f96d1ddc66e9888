import { type ActContext, hasRole, type Refused, rows, statement } from '@redress/service-kit';
import { forgetPetition } from '../petition/forget-petition.js';
import { decideAccess, mayByRole, snapshot } from '../petition/petition.access.rules.js';
import { refusePetition } from '../petition/petition.refusals.js';
import type { Petition } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import { voidPetition } from '../petition/void-petition.js';
import type { UndoImport } from './import-petitions.input.js';

interface KeptPetition {
  readonly id: string;
  readonly code: string;
}
/** What became of a batch: how many petitions left the register, which stay, and how many are still to go. */
export interface UndoneImport {
  readonly batchId: string;
  readonly voided: number;
  readonly remaining: number;
  readonly kept: readonly KeptPetition[];
}
type Imported = Petition & { takenBy: string | null; office: string; touched: boolean };

/** One transaction takes so many; the caller comes again for the rest. */
const AT_ONCE = 200;
const list = petitionTable.list.replace(/(^|, )/g, '$1p.');
/** Anything in the history of a petition besides its import is something that happened to it. */
const ofBatch = statement(`
  select ${list}, s.taken_by as "takenBy", s.office,
         p.status <> 'REGISTERED' or exists (
           select from history h where h.thing_type = 'petition' and h.thing_id = p.id and h.act <> 'importPetitions') as touched
    from submission s join petition p on p.submission_id = s.id
   where s.batch_id = $1 and p.status not in ('VOIDED', 'RESTRICTED_REPORT') order by p.id for update of p`);
/** The key of a record that was undone is free: the corrected file can be imported. */
const freeKey = statement(`update submission set import_key = import_key || '#' || id where id = $1`);

/**
 * Takes an imported batch out of the register again (flow row 1a): only petitions on which nothing but registration happened. Where somebody acted
 * on one, nothing is undone unless the caller says that those stay; either way they are named.
 */
export async function undoImport(ctx: ActContext, input: UndoImport): Promise<UndoneImport | Refused> {
  if (!mayByRole(ctx.actor, 'undoImport')) return refusePetition('IMPORT_NOT_ALLOWED');
  const batch = (await rows<Imported & Record<string, unknown>>(ctx.tx, ofBatch, [input.batchId])).filter((petition) =>
    exists(ctx, petition),
  );
  if (!batch.length) return refusePetition('IMPORT_NOT_FOUND');
  if (!batch.every((petition) => isOwn(ctx, petition))) return refusePetition('IMPORT_NOT_YOURS');
  const kept = batch.filter(({ touched }) => touched);
  if (kept.length && !input.keepOthers)
    return refusePetition('IMPORT_ACTED_ON', { count: kept.length, codes: named(kept) });
  const free = batch.filter(({ touched }) => !touched);
  for (const petition of free.slice(0, AT_ONCE)) await undo(ctx, petition, input);
  const voided = Math.min(free.length, AT_ONCE);
  return {
    batchId: input.batchId,
    voided,
    remaining: free.length - voided,
    kept: kept.map(({ id, code }) => ({ id, code })),
  };
}

/** What the officer may not know of is neither undone nor counted. */
const exists = ({ actor }: ActContext, petition: Petition): boolean =>
  decideAccess(actor, 'undoImport', snapshot(petition)).rule !== 'wall';

/** Who imported it, or the head of the office that did. */
const isOwn = ({ actor }: ActContext, { takenBy, office }: Imported): boolean =>
  takenBy === actor.id || (hasRole(actor, 'unit-head') && actor.unit === office);

/** Enough codes to find them; the others stand in the answer when they are kept. */
const named = (kept: readonly KeptPetition[]): string =>
  kept
    .slice(0, 10)
    .map(({ code }) => code)
    .join(', ');

async function undo(ctx: ActContext, petition: Imported, { batchId, reason }: UndoImport): Promise<void> {
  await voidPetition(ctx, petition, {
    changes: { status: 'VOIDED', personId: null, code: `-${petition.id}` },
    batchId,
    reason,
  });
  await forgetPetition(ctx, petition.id);
  await rows(ctx.tx, freeKey, [petition.submissionId]);
}
